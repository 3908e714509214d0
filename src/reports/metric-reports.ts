import { ANSWER_RULE } from './answer-rule/answer-rule.js';
import { ARTICLE_CITATIONS } from './article-citations/article-citations.js';
import { ATTAINMENT } from './attainment/attainment.js';
import { BACKLOG } from './backlog/backlog.js';
import { BREACH_CAUSES } from './breach-causes/breach-causes.js';
import { CALIBRATION } from './calibration/calibration.js';
import { CHASERS } from './chasers/chasers.js';
import { DATE_NEGOTIATIONS } from './date-negotiations/date-negotiations.js';
import { DOCUMENTATION } from './documentation/documentation.js';
import { ESCALATIONS } from './escalations/escalations.js';
import { FIRST_CONTACT } from './first-contact/first-contact.js';
import { FLOW } from './flow/flow.js';
import { FOLLOW_UPS } from './follow-ups/follow-ups.js';
import type { MetricReport } from './metrics/metric-report.js';
import { REOPENS } from './reopens/reopens.js';
import { REQUESTER_DUTY } from './requester-duty/requester-duty.js';
import { RESPONSE_TIMES } from './response-times/response-times.js';
import { SATISFACTION } from './satisfaction/satisfaction.js';
import { TOUCH_TIME } from './touch-time/touch-time.js';
import { TRANSFERS } from './transfers/transfers.js';
import { WAIT_SPLIT } from './wait-split/wait-split.js';

/** The reports that consist of one SQL file and the figures computed from its facts. */
export const METRIC_REPORTS: readonly MetricReport[] = [
  ANSWER_RULE,
  ARTICLE_CITATIONS,
  ATTAINMENT,
  BACKLOG,
  BREACH_CAUSES,
  CALIBRATION,
  CHASERS,
  DATE_NEGOTIATIONS,
  DOCUMENTATION,
  ESCALATIONS,
  FIRST_CONTACT,
  FLOW,
  FOLLOW_UPS,
  REOPENS,
  REQUESTER_DUTY,
  RESPONSE_TIMES,
  SATISFACTION,
  TOUCH_TIME,
  TRANSFERS,
  WAIT_SPLIT,
];
