import { at, row, SEES, SIGNED_IN, type Row } from './rows.js';

/** A queue is for the members of its department. */
const MEMBERS = '13y3y3333';

const aView = (): object => ({ name: 'Late, and mine', shared: true, filter: { mine: true, overdue: true } });

export const QUEUE_ROWS: Record<string, Row> = {
  claimNext: row(MEMBERS, () => '/departments/ENG/queue/claims'),
  explainPlaceInQueue: row(MEMBERS, ({ request }) => `/departments/ENG/queue/${request}/explanation`),
  getPlaceInQueue: row(SEES, at('/queue-place')),
  readQueue: row(MEMBERS, () => '/departments/ENG/queue'),
  listQueueViews: row(SIGNED_IN, () => '/queue-views'),
  keepQueueView: row(
    MEMBERS,
    () => '/queue-views',
    (_ids, { world }) => ({ ...aView(), departmentId: world.eng.id }),
  ),
  getQueueView: row('14y4y4443', ({ queueView }) => `/queue-views/${queueView}`),
  changeQueueView: row('14y4y4443', ({ queueView }) => `/queue-views/${queueView}`, aView),
  removeQueueView: row('14y4y4443', ({ queueView }) => `/queue-views/${queueView}`),
};
