import type { Stop, Tour } from '../platform/openapi/tour.js';
import { agreements } from './agreements.js';
import { connections } from './connections.js';
import { orders } from './orders.js';
import { requests } from './requests.js';
import { settingUp } from './setting-up.js';
import { ADA, AGREEMENT, answer, BEATRIZ, CARLA, CUSTOMER, ERIK, INGRID, NEGOTIATION, OLIVIA } from './words.js';

const signingIn: Stop[] = [
  [null, 'signIn'],
  [null, 'refreshSession', {}, { refreshToken: answer('signIn.refreshToken') }],
  [null, 'askPasswordReset'],
  [CARLA, 'createPersonalToken'],
  [CARLA, 'revokePersonalToken', { id: answer('createPersonalToken.id') }],
  [CARLA, 'changeMe'],
];

/** Carla can sign in with her new password only, so nothing comes after this. */
const leaving: Stop[] = [
  [null, 'signInBrowser'],
  [null, 'signOutBrowser'],
  [CARLA, 'signOut'],
  [null, 'signIn'],
  [CARLA, 'changePassword'],
  [CARLA, 'signOutEverywhere'],
];

const readings: Stop[] = [
  [BEATRIZ, 'findApplicableTerms', { requesterDepartmentId: 'CS' }],
  [ERIK, 'listFollowUps'],
  [ERIK, 'listDepartmentWaiting'],
  [ERIK, 'getWorkload'],
  [CARLA, 'exportRecord'],
  [CARLA, 'watchEvents', { follow: false }],
  [INGRID, 'knowledgeFreshnessDeflections'],
  [INGRID, 'answerWithinADayRequests'],
  [INGRID, 'flowBalanceRequests', { figure: 'workInProgress' }],
  // Below five requests only a lead sees the rows behind a figure.
  ...[
    ...['answerRule', 'articleCitations', 'attainment', 'backlog', 'breachCauses', 'chasers', 'documentation'],
    ...['escalations', 'firstContact', 'flow', 'followUps', 'reopens', 'requesterDuty', 'responseTimes'],
    ...['satisfaction', 'touchTime', 'transfers', 'waitSplit'],
  ].map((report): Stop => [INGRID, `${report}Requests`]),
];

/** The way of the examples in the API document through a fresh demo world. */
export const TOUR: Tour = {
  readers: {
    'Sign-in': CARLA,
    Me: CARLA,
    Catalogue: CARLA,
    Desk: CARLA,
    Requests: CARLA,
    Clocks: CARLA,
    Queue: ERIK,
    Articles: ERIK,
    Suggestions: INGRID,
    Feedback: CARLA,
    Orders: BEATRIZ,
    Customers: BEATRIZ,
    'Cost of delay': BEATRIZ,
    Incidents: BEATRIZ,
    Agreements: BEATRIZ,
    Backtests: BEATRIZ,
    Reports: OLIVIA,
    Departments: ADA,
    Calendars: ADA,
    Users: ADA,
    'Service accounts': ADA,
    'Exchange rates': ADA,
    Imports: ADA,
    Webhooks: ADA,
    Live: CARLA,
    Audit: ADA,
    Health: ADA,
  },
  known: {
    requests: 'ENG-1032',
    queue: 'ENG-1032',
    incidents: 'INC-1',
    articles: 'ART-2',
    suggestions: 'SUG-1',
    customers: CUSTOMER,
    agreements: AGREEMENT,
    'agreement-negotiations': NEGOTIATION,
    proposals: 2,
  },
  readings,
  steps: [...signingIn, ...settingUp, ...agreements, ...requests, ...orders, ...connections, ...leaving],
};
