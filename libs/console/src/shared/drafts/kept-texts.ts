import { discardDraftText, keepDraftText, listDraftTexts, readDraftText } from '../../client';
import { answer } from '../api/answer';
import { type Draft, hasDraft, readDraft, writeDraft } from './drafts';

/** The name of a place at the server, which knows no slash. */
const keyOf = (place: string): string => place.replaceAll('/', ':');

/** Gives the text of a place to the server. A version there that this browser never saw stays: nothing typed is lost. */
export async function keepText(person: string, place: string): Promise<void> {
  const { text, keptAt } = readDraft(person, place);
  const path = { key: keyOf(place) };
  if (((await keptText(path.key))?.updatedAt ?? null) !== keptAt) return;
  const keptNow = text === '' ? null : (await answer(keepDraftText({ path, body: { text } }))).updatedAt;
  if (text === '' && keptAt !== null) await answer(discardDraftText({ path }));
  // The text was sent meanwhile, or the person signed out: nothing of it comes back into this browser.
  if (!hasDraft(person, place)) return void (await answer(discardDraftText({ path })));
  const now = readDraft(person, place);
  writeDraft(person, place, { ...now, keptAt: keptNow, fresh: now.text !== text });
}

/** The draft as another browser of the same person left it at the server; null where this one has it already. */
export async function newerText(place: string, { keptAt }: Draft): Promise<Draft | null> {
  const path = { key: keyOf(place) };
  const kept = await keptText(path.key);
  if (kept === undefined) return keptAt === null ? null : { text: '', keptAt: null, fresh: false };
  if (kept.updatedAt === keptAt) return null;
  const { text, updatedAt } = await answer(readDraftText({ path }));
  return { text, keptAt: updatedAt, fresh: false };
}

const keptText = async (key: string) => (await answer(listDraftTexts())).data.find((each) => each.key === key);
