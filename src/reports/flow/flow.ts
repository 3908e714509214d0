import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const COUNTED =
  'Requests of the departments of the row; merged ones, and those called off before anybody began, are left out.';

export const FLOW: MetricReport = {
  path: 'flow',
  operation: 'flow',
  summary: 'Arrivals and answers',
  description:
    'The report says whether a department answers as much as it is asked. Split it by week to see the work grow or shrink.',
  sql: sqlFile('./flow.sql', import.meta.url),
  repeats: 'true',
  figures: {
    asked: {
      metric: 'M7',
      kind: 'COUNT',
      of: 'came',
      definition: 'Requests that were sent in the period.',
      population: COUNTED,
      basis: 'A count.',
    },
    answered: {
      metric: 'M7',
      kind: 'COUNT',
      of: 'answered',
      definition: 'Requests whose answer, and of several the last, was given in the period.',
      population: COUNTED,
      basis: 'A count.',
    },
    endedOtherwise: {
      metric: 'M7',
      kind: 'COUNT',
      of: 'otherwise',
      definition: 'Requests that were declined, called off, or expired in the period.',
      population: COUNTED,
      basis: 'A count.',
    },
    net: {
      metric: 'M7',
      kind: 'SUM',
      of: 'net',
      unit: 'TIMES',
      definition: 'Asked, less answered and ended otherwise: above zero the open work grows.',
      population: COUNTED,
      basis: 'A count.',
    },
  },
};
