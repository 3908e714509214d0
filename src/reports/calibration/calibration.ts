import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const SAID =
  'Requests sent in the period of which a chance to be answered too late was said when they were sent; merged requests, and ' +
  'those called off before anybody began, are left out.';
const JUDGED = `${SAID} Only those whose promise has fallen due and is still the one it was said of.`;
const BASIS = 'Working time of the department that promised. A chance is recorded when it is said and never changed.';

export const CALIBRATION: MetricReport = {
  path: 'calibration',
  operation: 'calibration',
  summary: 'Chances of a late answer, and their outcomes',
  description:
    'The report asks whether seven of ten requests with a chance of 70 % were answered too late. A row is a tenth of the scale. The chances are right where their mean lies in the interval of the outcomes.',
  sql: sqlFile('./calibration.sql', import.meta.url),
  repeats: 'false',
  usual: { by: 'ALL', split: 'CHANCE' },
  figures: {
    said: {
      metric: 'M26',
      kind: 'COUNT',
      of: 'said',
      definition: 'Requests of which a chance was said.',
      population: SAID,
      basis: BASIS,
    },
    late: {
      metric: 'M26',
      kind: 'SHARE',
      part: 'late',
      whole: 'judged',
      definition: 'How many of these were answered too late, or are too late and open. 95 % interval by Wilson.',
      population: JUDGED,
      basis: BASIS,
    },
    saidOnAverage: {
      metric: 'M26',
      kind: 'QUOTIENT',
      of: 'said_basis_points',
      per: 'whole_basis_points',
      unit: 'BASIS_POINTS',
      definition: 'The mean of the chances that were said of them.',
      population: JUDGED,
      basis: BASIS,
    },
    score: {
      metric: 'M26',
      kind: 'QUOTIENT',
      of: 'squared_distance',
      per: 'whole_squared',
      unit: 'BASIS_POINTS',
      definition:
        'The mean of the squared distances of what was said from what happened (Brier, 1950): 0 is an oracle, 2,500 a coin.',
      population: JUDGED,
      basis: BASIS,
    },
    open: {
      metric: 'M26',
      kind: 'COUNT',
      of: 'open',
      definition: 'Requests of which nobody knows yet: their promise has not fallen due, or waits with them.',
      population: SAID,
      basis: BASIS,
    },
    uncounted: {
      metric: 'M26',
      kind: 'COUNT',
      of: 'uncounted',
      definition:
        'Requests that show nothing: their promise was changed since, or they ended without an answer in time.',
      population: SAID,
      basis: BASIS,
    },
    unsaid: {
      metric: 'M26',
      kind: 'COUNT',
      of: 'unsaid',
      definition: 'Requests of which too little was known to say a chance.',
      population: 'Requests sent in the period.',
      basis: BASIS,
    },
  },
};
