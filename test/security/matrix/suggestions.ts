import { row, type Row } from './rows.js';

/** Suggested by the requester's side to Engineering, and published to nobody. */
const SEEN = '1yy4y4443';
const LEAD_OF_ENGINEERING = '1334y4443';

export const SUGGESTIONS_ROWS: Record<string, Row> = {
  suggest: row(
    '1yyyyyyy3',
    () => '/suggestions',
    (_, { world }) => ({
      departmentId: world.eng.id,
      title: 'Say it on the form',
      body: 'Which drawing is the latest?',
    }),
  ),
  listSuggestions: row('1yyyyyyy3', () => '/suggestions'),
  readSuggestion: row(SEEN, ({ suggestion }) => `/suggestions/${suggestion}`),
  replyToSuggestion: row(
    LEAD_OF_ENGINEERING,
    ({ suggestion }) => `/suggestions/${suggestion}/replies`,
    () => ({ state: 'ACCEPTED', words: 'We will.' }),
  ),
  publishSuggestion: row(
    LEAD_OF_ENGINEERING,
    ({ suggestion }) => `/suggestions/${suggestion}/publication`,
    () => ({ publishedTo: 'NOBODY' }),
  ),
};
