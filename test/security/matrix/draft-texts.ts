import { type Row, row, SIGNED_IN } from './rows.js';

/** Everybody who signed in has draft texts of their own, and nobody those of another. */
export const DRAFT_TEXTS_ROWS: Record<string, Row> = {
  listDraftTexts: row(SIGNED_IN, () => '/me/draft-texts'),
  readDraftText: row('144444443', () => '/me/draft-texts/nothing'),
  keepDraftText: row(
    SIGNED_IN,
    () => '/me/draft-texts/message',
    () => ({ text: 'A word.' }),
  ),
  discardDraftText: row(SIGNED_IN, () => '/me/draft-texts/message'),
};
