/**
 * Texts that were typed and not sent, by person and place. They lie in this browser first, so that they survive a reload, an
 * ended session and a refused call. `use-kept-drafts.ts` gives them to the server as well. Signing out removes them from here.
 */
const PREFIX = 'lockstep.draft.';

export interface Draft {
  text: string;
  /** The server's instant of the version that it has; null: it has none. */
  keptAt: string | null;
  /** Typed here, and not yet at the server. */
  fresh: boolean;
}

const EMPTY: Draft = { text: '', keptAt: null, fresh: false };

export function readDraft(person: string, place: string): Draft {
  const kept = localStorage.getItem(name(person, place));
  return kept === null ? EMPTY : (JSON.parse(kept) as Draft);
}

export const hasDraft = (person: string, place: string): boolean => localStorage.getItem(name(person, place)) !== null;

/** Writes the draft as the server has it, or as it was typed. */
export function writeDraft(person: string, place: string, draft: Draft): void {
  if (draft.text === '' && !draft.fresh) localStorage.removeItem(name(person, place));
  else localStorage.setItem(name(person, place), JSON.stringify(draft));
}

/** An emptied text stays as an empty draft until the server has forgotten it too. */
export function typeDraft(person: string, place: string, text: string): void {
  const { keptAt } = readDraft(person, place);
  writeDraft(person, place, { text, keptAt, fresh: text !== '' || keptAt !== null });
  listeners.forEach((listener) => listener(text));
}

/** The places of this person whose text the server does not have yet. */
export const freshPlaces = (person: string): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(name(person, '')))
    .map((key) => key.slice(name(person, '').length))
    .filter((place) => readDraft(person, place).fresh);

export function dropAllDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key));
}

const listeners = new Set<(text: string) => void>();

export function onTyped(listener: (text: string) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const name = (person: string, place: string): string => `${PREFIX}${person}.${place}`;
