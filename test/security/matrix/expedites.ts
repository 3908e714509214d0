import { row, at, CONVERSATION, SIDES, type Row } from './rows.js';

/** Leads of either side; executives and strangers do not read what was said about the hurry. */
const LEADS = '133yy4443';

export const EXPEDITES_ROWS: Record<string, Row> = {
  listExpedites: row(CONVERSATION, at('/expedites')),
  askExpedite: row(SIDES, at('/expedites'), () => ({ reason: 'The crane stands still.' })),
  approveExpedite: row(LEADS, ({ expedite }) => `/expedites/${expedite}/approval`),
  refuseExpedite: row(
    LEADS,
    ({ expedite }) => `/expedites/${expedite}/refusal`,
    () => ({ reason: 'Others wait longer.' }),
  ),
};
