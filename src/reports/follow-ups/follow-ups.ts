import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const DUE =
  'Follow-ups that fell due in the period. One that ended before, because the requester confirmed the answer, gave it four ' +
  'or five stars, or reopened the request, is left out; so are merged requests.';
const RECORDED = 'Follow-ups that fell due in the period and were made, in time or late.';

export const FOLLOW_UPS: MetricReport = {
  path: 'follow-ups',
  operation: 'followUps',
  summary: 'Follow-ups after answers',
  description:
    'The department that gave an answer asks a day or two later whether it helped, unless the requester has said so already. A follow-up that is not made by then is missed, even when somebody makes it later.',
  sql: sqlFile('./follow-ups.sql', import.meta.url),
  repeats: 'r.reopen_count > 0',
  figures: {
    due: {
      metric: 'M14',
      kind: 'COUNT',
      of: 'due',
      definition: 'Follow-ups that fell due.',
      population: DUE,
      basis: 'A count.',
    },
    followedUp: {
      metric: 'M14',
      kind: 'SHARE',
      part: 'in_time',
      whole: 'due',
      definition: 'How many of them were made in time. 95 % interval by Wilson.',
      population: DUE,
      basis: 'Two working days of the department that answered, until the end of the second.',
    },
    late: {
      metric: 'M14',
      kind: 'COUNT',
      of: 'late',
      definition: 'Follow-ups that were made after their time.',
      population: DUE,
      basis: 'A count.',
    },
    missed: {
      metric: 'M14',
      kind: 'COUNT',
      of: 'missed',
      definition: 'Follow-ups that were not made, and whose time is over.',
      population: DUE,
      basis: 'A count.',
    },
    notNeeded: {
      metric: 'M14',
      kind: 'COUNT',
      of: 'needless',
      definition: 'Answers that needed none: the requester confirmed them or was content before the time was over.',
      population: 'Follow-ups that would have fallen due in the period.',
      basis: 'A count.',
    },
    problemRemains: {
      metric: 'M14',
      kind: 'SHARE',
      part: 'problem',
      whole: 'recorded',
      definition: 'How many follow-ups found that the problem remains.',
      population: RECORDED,
      basis: 'As the department that answered noted it.',
    },
    notYetTried: {
      metric: 'M14',
      kind: 'SHARE',
      part: 'untried',
      whole: 'recorded',
      definition: 'How many follow-ups found that the requester had not tried the answer yet.',
      population: RECORDED,
      basis: 'As the department that answered noted it.',
    },
    reopenedAfter: {
      metric: 'M14',
      kind: 'SHARE',
      part: 'reopened',
      whole: 'recorded',
      definition: 'How many requests were reopened after the follow-up.',
      population: RECORDED,
      basis: 'A count.',
    },
  },
};
