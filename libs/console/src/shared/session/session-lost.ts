/** Tells the frame that a call was refused because nobody is signed in. The page and everything typed stay as they are. */
type Listener = () => void;

const listeners = new Set<Listener>();

export const sessionLost = (): void => listeners.forEach((listener) => listener());

export function onSessionLost(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
