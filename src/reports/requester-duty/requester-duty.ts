import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ASKED = 'Requests sent in the period.';

export const REQUESTER_DUTY: MetricReport = {
  path: 'requester-duty',
  operation: 'requesterDuty',
  summary: 'Duties of the departments that ask',
  description:
    'An agreement binds both sides. A department that asks incompletely or too late, or leaves questions open, waits for itself.',
  sql: sqlFile('./requester-duty.sql', import.meta.url),
  repeats: 'true',
  periodOf: 'ASKING',
  figures: {
    asked: {
      metric: 'M5',
      kind: 'COUNT',
      of: 'asked',
      definition: 'Requests sent.',
      population: ASKED,
      basis: 'A count.',
    },
    complete: {
      metric: 'M5',
      kind: 'SHARE',
      part: 'complete',
      whole: 'asked',
      definition: 'How many had an answer in every required field when they were sent. 95 % interval by Wilson.',
      population: ASKED,
      basis: 'As they were sent; what was filled in later does not count.',
    },
    questionRate: {
      metric: 'M5',
      kind: 'SHARE',
      part: 'questioned',
      whole: 'asked',
      definition: 'About how many a question had to be asked.',
      population: ASKED,
      basis: 'A count.',
    },
    repliedInTime: {
      metric: 'M5',
      kind: 'SHARE',
      part: 'reply_met',
      whole: 'reply_due',
      definition: 'How many questions were replied to within the agreed time; an open one that is past it has missed.',
      population: 'Questions about requests sent in the period that were replied to or are past their time.',
      basis: 'Working time of the department that asked.',
    },
    lateRaiseRate: {
      metric: 'M5',
      kind: 'SHARE',
      part: 'late',
      whole: 'asked',
      definition: 'How many left less working time until the wished date than was agreed on.',
      population: ASKED,
      basis: 'Working time of the provider.',
    },
    overQuota: {
      metric: 'M5',
      kind: 'COUNT',
      of: 'over_quota',
      definition: 'Requests beyond the number agreed on for a week.',
      population: ASKED,
      basis: 'A count.',
    },
    expired: {
      metric: 'M5',
      kind: 'COUNT',
      of: 'expired',
      definition: 'Requests closed because a question was never replied to.',
      population: ASKED,
      basis: 'A count.',
    },
  },
};
