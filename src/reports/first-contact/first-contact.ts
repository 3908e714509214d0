import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ANSWERED = 'Requests whose answer, and of several the last, was given in the period.';

export const FIRST_CONTACT: MetricReport = {
  path: 'first-contact',
  operation: 'firstContact',
  summary: 'Requests settled by the first answer',
  description: 'A request counts when it was answered once, without a question, a transfer or a reopening.',
  sql: sqlFile('./first-contact.sql', import.meta.url),
  repeats: 'false',
  figures: {
    answered: {
      metric: 'M12',
      kind: 'COUNT',
      of: 'answered',
      definition: 'Requests answered.',
      population: ANSWERED,
      basis: 'A count.',
    },
    settledAtOnce: {
      metric: 'M12',
      kind: 'SHARE',
      part: 'at_once',
      whole: 'observable',
      definition: 'How many of those that can be judged were settled by the first answer. 95 % interval by Wilson.',
      population: `${ANSWERED} Those that may still be reopened are counted in none of both.`,
      basis: 'The window for reopening, ten working days of the department that asked unless told otherwise.',
    },
  },
};
