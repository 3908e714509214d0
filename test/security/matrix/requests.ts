import { anAsk } from '../../support/builders/requests.js';
import { row, at, SIGNED_IN, SEES, SIDES, CONVERSATION, HOLDER, REQUESTER, type Row } from './rows.js';

/** Judged one by one, inside the answer. */
const many = (): object => ({ requests: ['ENG-99'] });

export const REQUESTS_ROWS: Record<string, Row> = {
  submitRequest: row(
    '1y3y33333',
    () => '/requests',
    (_ids, { world }) => anAsk(world, { requesterDepartmentId: world.cs.id }),
  ),
  previewRequest: row(
    '1y3y33333',
    () => '/request-previews',
    (_ids, { world }) => ({
      serviceId: world.serviceId,
      requesterDepartmentId: world.cs.id,
    }),
  ),
  listRequests: row(SIGNED_IN, () => '/requests'),
  getRequest: row(SEES, at('')),
  getRequestPage: row(SEES, at('/page')),
  listMyWaiting: row(SIGNED_IN, () => '/me/waiting'),
  listMyOrdersAtStake: row(SIGNED_IN, () => '/me/orders-at-stake'),
  listDepartmentWaiting: row('13y3y3333', () => '/departments/ENG/waiting'),
  getWorkload: row('13y3y3333', () => '/departments/ENG/workload'),
  getRequestTimeline: row(CONVERSATION, at('/timeline')),
  getSeen: row(CONVERSATION, at('/seen')),
  markSeen: row(CONVERSATION, at('/seen'), () => ({ upTo: 1 })),
  listPresence: row(CONVERSATION, at('/presence')),
  enterRequest: row(CONVERSATION, at('/presence'), () => ({ doing: 'READING' })),
  leaveRequest: row(CONVERSATION, at('/presence')),
  listRecentRequests: row(SIGNED_IN, () => '/me/recent-requests'),
  listMyChanges: row(SIGNED_IN, () => '/me/changes'),
  getRequestTerms: row(SEES, at('/terms')),
  proposeNewTerms: row(SIDES, at('/terms/proposals')),
  acceptNewTerms: row(SIDES, ({ request }) => `/requests/${request}/terms/proposals/${request}/acceptance`),
  declineNewTerms: row(SIDES, ({ request }) => `/requests/${request}/terms/proposals/${request}/decline`),
  listMissExplanations: row(CONVERSATION, at('/miss-explanations')),
  explainMiss: row('1333y4343', at('/miss-explanations/RES'), () => ({ word: 'OTHERS', explanation: 'The supplier.' })),
  getClocks: row(SEES, at('/clocks')),
  getRequestForecast: row(SEES, at('/forecast')),
  getLateChance: row(SEES, at('/late-chance')),
  explainClocks: row(SEES, at('/clocks/explanation')),
  changeDraft: row('1y4344443', at('', 'draft'), () => ({ title: 'Another title' })),
  submitDraft: row('1y4344443', at('/submission', 'draft')),
  completeRequest: row(REQUESTER, at('/intake'), () => ({ intake: { pieces: 2 } })),
  assignRequests: row(
    SIGNED_IN,
    () => '/requests/bulk/assignments',
    () => ({ ...many(), assigneeId: null }),
  ),
  changePriorities: row(
    SIGNED_IN,
    () => '/requests/bulk/priorities',
    () => ({ ...many(), priority: 'P2' }),
  ),
  estimateEfforts: row(
    SIGNED_IN,
    () => '/requests/bulk/effort-estimates',
    () => ({ ...many(), minutes: 5 }),
  ),
  snoozeRequests: row(
    SIGNED_IN,
    () => '/requests/bulk/snoozes',
    () => ({ ...many(), until: '2026-03-20T12:00:00Z', reason: 'The bench is busy.' }),
  ),
  agreeEarlierStart: row(HOLDER, at('/earlier-start')),
  confirmOnBehalf: row('133334343', at('/on-behalf-confirmation')),
};
