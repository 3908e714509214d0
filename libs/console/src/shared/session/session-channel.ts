/** Tells the other tabs of this browser that somebody signed in or out: the cookie is one for all of them. */
const channel = new BroadcastChannel('lockstep.session');

export const announceSession = (): void => channel.postMessage('changed');

export function onSessionChanged(listener: () => void): () => void {
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}
