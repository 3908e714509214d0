import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const GIVEN = 'Answers given in the period; merged requests, and those called off before anybody began, are left out.';

export const REOPENS: MetricReport = {
  path: 'reopens',
  operation: 'reopens',
  summary: 'Answers that last',
  description:
    'A department asks again because the answer did not help, was incomplete or wrong, or because the problem came back.',
  sql: sqlFile('./reopens.sql', import.meta.url),
  repeats: 'r.reopen_count > 0',
  figures: {
    answered: {
      metric: 'M8',
      kind: 'COUNT',
      of: 'answered',
      definition: 'Answers given.',
      population: GIVEN,
      basis: 'A count.',
    },
    reopened: {
      metric: 'M8',
      kind: 'COUNT',
      of: 'reopened',
      definition: 'Answers after which the request was reopened.',
      population: GIVEN,
      basis: 'A count.',
    },
    reopenRate: {
      metric: 'M8',
      kind: 'SHARE',
      part: 'reopened',
      whole: 'observable',
      definition: 'How many of the answers that can be judged were followed by a reopening. 95 % interval by Wilson.',
      population:
        'Answers given in the period whose request was reopened or closed since; the others may still come back, and are ' +
        'counted in none of both.',
      basis: 'The window agreed on, ten working days of the department that asked unless told otherwise.',
    },
  },
};
