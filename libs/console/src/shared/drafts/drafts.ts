/**
 * Texts that were typed and not sent, by person and place. They lie in this browser, so that they survive a reload, an ended
 * session and a refused call. Signing out removes all of them.
 */
const PREFIX = 'lockstep.draft.';

export const readDraft = (person: string, place: string): string => localStorage.getItem(name(person, place)) ?? '';

export function keepDraft(person: string, place: string, text: string): void {
  if (text === '') localStorage.removeItem(name(person, place));
  else localStorage.setItem(name(person, place), text);
}

export function dropAllDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key));
}

const name = (person: string, place: string): string => `${PREFIX}${person}.${place}`;
