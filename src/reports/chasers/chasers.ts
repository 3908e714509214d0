import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ASKED = 'Requests sent in the period.';

export const CHASERS: MetricReport = {
  path: 'chasers',
  operation: 'chasers',
  summary: 'Reminders that departments need',
  description: 'Every reminder is effort that an answer in time would have saved.',
  sql: sqlFile('./chasers.sql', import.meta.url),
  repeats: 'false',
  figures: {
    asked: {
      metric: 'M21',
      kind: 'COUNT',
      of: 'asked',
      definition: 'Requests sent.',
      population: ASKED,
      basis: 'A count.',
    },
    reminders: {
      metric: 'M21',
      kind: 'SUM',
      of: 'reminders',
      unit: 'TIMES',
      definition: 'Reminders by the department that asked.',
      population: ASKED,
      basis: 'A count.',
    },
    remindersPerRequest: {
      metric: 'M21',
      kind: 'QUOTIENT',
      of: 'reminders',
      per: 'one',
      unit: 'HUNDREDTHS',
      definition: 'Reminders by requests.',
      population: ASKED,
      basis: 'Reminders, in hundredths.',
    },
    withoutReminder: {
      metric: 'M21',
      kind: 'SHARE',
      part: 'in_peace',
      whole: 'asked',
      definition: 'Of how many nobody had to be reminded. 95 % interval by Wilson.',
      population: ASKED,
      basis: 'A count.',
    },
  },
};
