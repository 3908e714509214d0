import { row, type Row } from './rows.js';

/** A queue is for the members of its department. */
const MEMBERS = '13y3y3333';

export const QUEUE_ROWS: Record<string, Row> = {
  claimNext: row(MEMBERS, () => '/departments/ENG/queue/claims'),
  explainPlaceInQueue: row(MEMBERS, ({ request }) => `/departments/ENG/queue/${request}/explanation`),
  readQueue: row(MEMBERS, () => '/departments/ENG/queue'),
};
