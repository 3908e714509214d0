import { METRIC_REPORTS } from '../../../src/reports/metric-reports.js';
import { row, SIGNED_IN, type Row } from './rows.js';

/** Everybody signed in has a report of the departments they belong to, be it empty; in that week nothing was asked. */
const METRIC_ROWS = METRIC_REPORTS.flatMap(({ operation, path, figures }): [string, Row][] => [
  [`${operation}Weeks`, row('1yyyyyyyy', () => `/reports/${path}/weeks?figure=${Object.keys(figures)[0]}`)],
  [`${operation}Report`, row('1yyyyyyyy', () => `/reports/${path}`)],
  [`${operation}Comparison`, row('1yyyyyyyy', () => `/reports/${path}/comparison?day=2026-01-01`)],
  [
    `${operation}Requests`,
    row('1yyyyyyyy', () => `/reports/${path}/requests?week=2001-01-01&figure=${Object.keys(figures)[0]}`),
  ],
]);

export const REPORTS_ROWS: Record<string, Row> = {
  ...Object.fromEntries(METRIC_ROWS),
  backlogForecastReport: row('1yyyyyyyy', () => '/reports/backlog-forecast'),
  backlogOverTimeReport: row('1yyyyyyyy', () => '/reports/backlog-over-time'),
  agreementNegotiationsReport: row('1yyyyyyyy', () => '/reports/agreement-negotiations'),
  answerWithinADayReport: row('1yyyyyyyy', () => '/reports/answer-within-a-day'),
  answerWithinADayRequests: row(
    '1yyyyyyyy',
    () => '/reports/answer-within-a-day/requests?from=2001-01-01&to=2001-01-07',
  ),
  blockingRequestsReport: row('1yyyyyyyy', () => '/reports/blocking-requests'),
  costReport: row('1yyyyyyyy', () => '/reports/cost'),
  costReportRequests: row('1yyyyyyyy', () => '/reports/cost/requests'),
  equalTreatmentReport: row('1yyyyyyyy', () => '/reports/equal-treatment'),
  expeditesReport: row('1yyyyyyyy', () => '/reports/expedites'),
  failureCostReport: row('1yyyyyyyy', () => '/reports/failure-cost'),
  flowBalanceReport: row('1yyyyyyyy', () => '/reports/flow-balance'),
  flowBalanceRequests: row(
    '1yyyyyyyy',
    () => '/reports/flow-balance/requests?figure=workInProgress&from=2001-01-01&to=2001-01-07',
  ),
  knowledgeFreshnessReport: row('1yyyyyyyy', () => '/reports/knowledge-freshness'),
  knowledgeFreshnessArticles: row(
    '1yyyyyyyy',
    (_ids, { world }) => `/reports/knowledge-freshness/articles?departmentId=${world.eng.id}`,
  ),
  // A department without an article and without a spared ask has no number to hide.
  knowledgeFreshnessDeflections: row(
    '1yyyyyyyy',
    (_ids, { world }) => `/reports/knowledge-freshness/deflections?departmentId=${world.qa.id}`,
  ),
  responsivenessReport: row('1yyyyyyyy', () => '/reports/responsiveness'),
  responsivenessRequests: row('1yyyyyyyy', () => '/reports/responsiveness/requests'),
  valueAtRiskReport: row('1yyyyyyyy', () => '/reports/value-at-risk'),
  valueAtRiskRequests: row('1yyyyyyyy', () => '/reports/value-at-risk/requests'),
  whereAskingHurtsReport: row('1yyyyyyyy', () => '/reports/where-asking-hurts'),
  listEvents: row(SIGNED_IN, () => '/audit/events'),
  verifyHistory: row('133333yy3', () => '/audit/verification'),
};
