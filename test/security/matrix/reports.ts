import { row, SIGNED_IN, type Row } from './rows.js';

export const REPORTS_ROWS: Record<string, Row> = {
  blockingRequestsReport: row('1yyyyyyyy', () => '/reports/blocking-requests'),
  costReport: row('1yyyyyyyy', () => '/reports/cost'),
  costReportRequests: row('1yyyyyyyy', () => '/reports/cost/requests'),
  expeditesReport: row('1yyyyyyyy', () => '/reports/expedites'),
  failureCostReport: row('1yyyyyyyy', () => '/reports/failure-cost'),
  reopensReport: row('1yyyyyyyy', () => '/reports/reopens'),
  reopensRequests: row('1yyyyyyyy', () => '/reports/reopens/requests?figure=answered'),
  responsivenessReport: row('1yyyyyyyy', () => '/reports/responsiveness'),
  responsivenessRequests: row('1yyyyyyyy', () => '/reports/responsiveness/requests'),
  valueAtRiskReport: row('1yyyyyyyy', () => '/reports/value-at-risk'),
  valueAtRiskRequests: row('1yyyyyyyy', () => '/reports/value-at-risk/requests'),
  listEvents: row(SIGNED_IN, () => '/audit/events'),
  verifyHistory: row('133333yy3', () => '/audit/verification'),
};
