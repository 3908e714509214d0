import { terms } from '../support/builders/agreements.js';
import { TARGETS } from '../support/builders/catalogue.js';
import { PASSWORD } from '../support/builders/identity.js';
import { anAsk } from '../support/builders/requests.js';
import type { Estate } from './estate.js';

/**
 * One letter for each role, in the order of ROLES: `y` let through (to a yes, or to a refusal of content or state),
 * `1` sign in first, `3` seen but not allowed, `4` does not exist for you.
 */
export type Verdicts = string;

export interface Row {
  verdicts: Verdicts;
  /** Below /api/v1, with the estate's ids filled in. */
  path: (ids: Record<string, string>, estate: Estate) => string;
  body?: (ids: Record<string, string>, estate: Estate) => object;
  /** Through a personal token instead of a session, where a session would end itself. */
  byToken?: true;
  /** What must be so before each try. */
  before?: (estate: Estate) => Promise<unknown>;
}

const row = (verdicts: Verdicts, path: Row['path'], body?: Row['body']): Row => ({ verdicts, path, body });
const at =
  (suffix: string, id = 'request'): Row['path'] =>
  (ids) =>
    `/requests/${ids[id]}${suffix}`;
const order =
  (suffix = ''): Row['path'] =>
  () =>
    `/orders/ERP/SO-1${suffix}`;
const said = (): object => ({ body: 'A word.' });

/** Everybody who signed in, with a token for it. */
const SIGNED_IN = '1yyyyyyy3';
/** Everybody who signed in, with any token. */
const ANY_TOKEN = '1yyyyyyyy';
/** Who takes part reads; an executive sees figures and titles, a stranger and an administrator nothing. */
const SEES = '1yyyy4y43';
const CONVERSATION = '1yyyy4443';
const REQUESTER = '1y3y34343';
const HOLDER = '13y3y4343';
const SIDES = '1yyyy4343';
const ADMIN = '1333333y3';
const CS_LEAD = '133y33333';

export const MATRIX: Record<string, Row> = {
  signIn: row(
    '111111111',
    () => '/auth/sessions',
    () => ({ email: 'nobody@meridian.example', password: 'x' }),
  ),
  refreshSession: row(
    '111111111',
    () => '/auth/token-refreshes',
    () => ({ refreshToken: 'lsr_nothing' }),
  ),
  acceptInvitation: row(
    'yyyyyyyyy',
    () => '/auth/invitation-acceptances',
    () => ({ token: 'lsi_nothing', password: PASSWORD }),
  ),
  // What only a person who signed in may do, a token may not, whoever made it.
  signOut: { ...row('133333333', () => '/auth/sessions/current'), byToken: true },
  signOutEverywhere: { ...row('133333333', () => '/auth/sessions'), byToken: true },
  changePassword: row(
    '1yyyyyyy3',
    () => '/me/password',
    () => ({ currentPassword: 'x', newPassword: 'nine-dry-badgers-hum' }),
  ),
  listPersonalTokens: row('1yyyyyyy3', () => '/me/tokens'),
  createPersonalToken: row(
    '1yyyyyyy3',
    () => '/me/tokens',
    () => ({ name: 'x', scopes: ['reports:read'], expiresInDays: 1 }),
  ),
  revokePersonalToken: row('144444443', ({ offer }) => `/me/tokens/${offer}`),
  getMe: row('1yyyyyyyy', () => '/me'),
  changeMe: row(
    '1yyyyyyy3',
    () => '/me',
    () => ({ zone: 'Europe/Berlin' }),
  ),

  listUsers: row(ADMIN, () => '/users'),
  createUser: row(
    ADMIN,
    () => '/users',
    () => ({ name: 'New Name', email: 'new.name@meridian.example' }),
  ),
  getUser: row(ADMIN, ({ fiona }) => `/users/${fiona}`),
  changeUser: row(
    ADMIN,
    ({ fiona }) => `/users/${fiona}`,
    () => ({ name: 'Fiona Frank' }),
  ),
  inviteUser: row(ADMIN, ({ fiona }) => `/users/${fiona}/invitations`),

  listDepartments: row(ANY_TOKEN, () => '/departments'),
  createDepartment: row(
    ADMIN,
    () => '/departments',
    () => ({ code: 'NEW', name: 'New', zone: 'Europe/Berlin' }),
  ),
  getDepartment: row(ANY_TOKEN, () => '/departments/CS'),
  changeDepartment: row(
    ADMIN,
    () => '/departments/CS',
    () => ({ name: 'Customer Service' }),
  ),
  listMembers: row(ANY_TOKEN, () => '/departments/CS/members'),
  placeMember: row(
    ADMIN,
    ({ fiona }) => `/departments/FIN/members/${fiona}`,
    () => ({ lead: true }),
  ),
  removeMember: row(ADMIN, (_ids, { world }) => `/departments/QA/members/${world.quinn.userId}`),
  getCalendar: row(ANY_TOKEN, () => '/departments/CS/calendar'),
  setCalendarVersion: row(
    '133y333y3',
    () => '/departments/CS/calendar/versions/2026-06-01',
    () => ({
      weekly: [{ weekday: 1, from: '08:00', to: '17:00' }],
    }),
  ),
  seedHolidays: row(
    '133y333y3',
    () => '/departments/CS/calendar/holiday-seeds',
    () => ({ country: 'BR', years: [2027] }),
  ),

  listServices: row(SIGNED_IN, () => '/services'),
  getService: row(SIGNED_IN, (_ids, { world }) => `/services/${world.serviceId}`),
  offerService: row(
    '1333y33y3',
    () => '/departments/ENG/services',
    () => aService('another'),
  ),
  changeService: row(
    '1333y33y3',
    (_ids, { world }) => `/services/${world.serviceId}`,
    () => withoutCode(),
  ),

  listAgreements: row(SIGNED_IN, () => '/agreements'),
  getAgreement: row('1yyyy4y43', ({ agreement }) => `/agreements/${agreement}`),
  listNegotiations: row(SIGNED_IN, () => '/agreement-negotiations'),
  proposeAgreement: row(
    '133yy3333',
    () => '/agreement-negotiations',
    (_ids, { world }) => ({
      requesterDepartmentId: world.cs.id,
      providerDepartmentId: world.eng.id,
      terms: terms(),
    }),
  ),
  getNegotiation: row('1yyyy4443', ({ negotiation }) => `/agreement-negotiations/${negotiation}`),
  counterAgreement: row(
    '133yy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/proposals`,
    () => ({ terms: terms(8) }),
  ),
  declineAgreement: row(
    '133yy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/decline`,
    () => ({
      reason: 'No.',
      alternative: 'Later.',
    }),
  ),
  withdrawAgreement: row(
    '133yy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/withdrawal`,
    () => ({}),
  ),
  acceptAgreement: row(
    '133yy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/acceptance`,
    ({ currentHash }) => ({
      hash: currentHash,
    }),
  ),

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
  getRequestTimeline: row(CONVERSATION, at('/timeline')),
  getClocks: row(SEES, at('/clocks')),
  explainClocks: row(SEES, at('/clocks/explanation')),
  changeDraft: row('1y4344443', at('', 'draft'), () => ({ title: 'Another title' })),
  submitDraft: row('1y4344443', at('/submission', 'draft')),
  completeRequest: row(REQUESTER, at('/intake'), () => ({ answers: { pieces: 2 } })),
  confirmOnBehalf: row('133334343', at('/on-behalf-confirmation')),

  listMessages: row(CONVERSATION, at('/messages')),
  postMessage: row(SIDES, at('/messages'), said),
  listQuestions: row(CONVERSATION, at('/questions')),
  askQuestion: row(HOLDER, at('/questions', 'other'), said),
  replyToQuestion: row(REQUESTER, ({ asked, question }) => `/requests/${asked}/questions/${question}/reply`, said),
  withdrawQuestion: row(HOLDER, ({ asked, question }) => `/requests/${asked}/questions/${question}/withdrawal`),
  listTransfers: row(CONVERSATION, at('/transfers')),
  acceptTransfer: row(
    '133334343',
    ({ wandering, transfer }) => `/requests/${wandering}/transfers/${transfer}/acceptance`,
    () => ({}),
  ),
  refuseTransfer: row(
    '133334343',
    ({ wandering, transfer }) => `/requests/${wandering}/transfers/${transfer}/refusal`,
    () => ({ reason: 'No.' }),
  ),
  listAttachments: row(CONVERSATION, at('/attachments')),
  downloadAttachment: row(CONVERSATION, ({ request, attachment }) => `/requests/${request}/attachments/${attachment}`),
  attachFile: row('1yyyy4443', at('/attachments')),
  removeAttachment: row('1y3y34343', ({ request, attachment }) => `/requests/${request}/attachments/${attachment}`),
  listWorkLogs: row(CONVERSATION, at('/work-logs')),
  logWork: row(HOLDER, at('/work-logs'), () => ({ minutes: 5, note: 'x' })),

  listOffers: row(CONVERSATION, at('/offers')),
  makeOffer: row(SIDES, at('/offers'), () => ({ kind: 'DURATION', seconds: 3600 })),
  counterOffer: row(
    SIDES,
    ({ offer }) => `/offers/${offer}/counter-offers`,
    () => ({ kind: 'DURATION', seconds: 3600 }),
  ),
  declineOffer: row(
    SIDES,
    ({ offer }) => `/offers/${offer}/decline`,
    () => ({ reason: 'No.', alternative: 'Later.' }),
  ),
  withdrawOffer: row(
    SIDES,
    ({ offer }) => `/offers/${offer}/withdrawal`,
    () => ({}),
  ),
  acceptOffer: row(
    SIDES,
    ({ offer }) => `/offers/${offer}/acceptance`,
    ({ hash }) => ({ hash }),
  ),

  listOrders: row(SIGNED_IN, () => '/orders'),
  readOrder: row(SEES, order()),
  getDelayCost: row(SEES, order('/delay-cost')),
  explainDelayCost: row(SEES, order('/delay-cost/explanation')),
  putOrder: row(CS_LEAD, order(), (_ids, { world }) => ({ ownerDepartmentId: world.cs.id })),
  verifyOrder: row('133y34343', order('/verification')),
  listOrdersOfRequest: row(SEES, at('/orders')),
  linkOrder: row('1yyyy4443', at('/orders'), () => ({ reference: 'SO-1', blocks: true })),
  unlinkOrder: {
    ...row('1yyyy4443', at('/orders/ERP/SO-1')),
    before: async ({ tokens, ids }) =>
      tokens.rep.post(`/requests/${ids.request}/orders`, { reference: 'SO-1', blocks: false }),
  },

  listIncidents: row(SIGNED_IN, () => '/incidents'),
  readIncident: row(SEES, ({ incident }) => `/incidents/${incident}`),
  openIncident: row(
    '133y34343',
    () => '/incidents',
    () => ({
      order: { system: 'ERP', reference: 'SO-1' },
      kind: 'SCRAP',
      detectionPoint: 'BEFORE_RELEASE',
      detectedOn: '2026-03-02',
      summary: 'Another.',
    }),
  ),
  recordIncidentLine: row(
    '1yyyy4343',
    ({ incident }) => `/incidents/${incident}/lines`,
    () => ({
      category: 'SCRAP_MATERIAL',
      kind: 'ACTUAL',
      amount: { amount: '100', currency: 'USD' },
      note: 'Bar stock',
      occurredOn: '2026-03-02',
      coversDelayCost: false,
    }),
  ),
  closeIncident: row('133y34343', ({ incident }) => `/incidents/${incident}/closure`),
  releaseOrder: row('133y34343', order('/release'), () => ({ withAnswer: true })),

  acceptRequest: row(HOLDER, at('/acceptance'), () => ({})),
  assignRequest: row(HOLDER, at('/assignment'), () => ({ assigneeId: null })),
  startWork: row(HOLDER, at('/work-start')),
  estimateEffort: row(HOLDER, at('/effort-estimate'), () => ({ minutes: 30 })),
  // A shorter promise is its giver's to make; the requester may only ask for less.
  changePriority: {
    ...row(HOLDER, at('/priority'), () => ({ priority: 'P1' })),
    before: async ({ tokens, ids }) => tokens.rep.put(`/requests/${ids.request}/priority`, { priority: 'P4' }),
  },
  holdRequest: row(HOLDER, at('/holds'), () => ({ reason: 'x', reference: 'x', reviewAt: '2026-03-20T12:00:00Z' })),
  resumeRequest: row(HOLDER, at('/holds/current/resumption')),
  offerTransfer: row(HOLDER, at('/transfers', 'other'), (_ids, { world }) => ({
    toDepartmentId: world.qa.id,
    reason: 'x',
  })),
  expireRequest: row(HOLDER, at('/expiry')),
  mergeRequest: row(HOLDER, at('/merge', 'other'), ({ request }) => ({ into: request })),
  resolveRequest: row(HOLDER, at('/resolution'), () => ({ answer: 'C.' })),
  confirmResolution: row(REQUESTER, at('/confirmation')),
  reopenRequest: row(SIDES, at('/reopenings'), () => ({ reason: 'INCOMPLETE', words: 'And?' })),
  declineRequest: row(HOLDER, at('/decline', 'asked'), () => ({ reason: 'NOT_OURS', words: 'x', alternative: 'y' })),
  cancelRequest: row(REQUESTER, at('/cancellation'), () => ({ reason: 'OTHER' })),

  costReport: row('1yyyyyyyy', () => '/reports/cost'),
  responsivenessReport: row('1yyyyyyyy', () => '/reports/responsiveness'),
  responsivenessRequests: row('1yyyyyyyy', () => '/reports/responsiveness/requests'),
  listEvents: row(SIGNED_IN, () => '/audit/events'),
  verifyHistory: row('133333yy3', () => '/audit/verification'),
};

const withoutCode = (): object => ({
  name: 'Part clarification',
  description: 'Which part?',
  intake: [],
  targets: TARGETS,
  effortMinutes: 45,
  nominalRate: { amount: '10000', currency: 'USD' },
  questionTemplates: [],
});

const aService = (code: string): object => ({ code, ...withoutCode() });
