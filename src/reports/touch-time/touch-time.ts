import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ANSWERED = 'Requests whose answer, and of several the last, was given in the period.';
const LOGGED = `${ANSWERED} Those on which nobody logged any work tell nothing and are left out.`;

export const TOUCH_TIME: MetricReport = {
  path: 'touch-time',
  operation: 'touchTime',
  summary: 'Share of work in the time until the answer',
  description:
    'Flow efficiency is the share of time in which somebody worked. A request waits most of the time, so less waiting has the largest effect.',
  sql: sqlFile('./touch-time.sql', import.meta.url),
  repeats: 'false',
  figures: {
    answered: {
      metric: 'M10',
      kind: 'COUNT',
      of: 'answered',
      definition: 'Requests answered.',
      population: ANSWERED,
      basis: 'A count.',
    },
    withLoggedWork: {
      metric: 'M10',
      kind: 'SHARE',
      part: 'logged',
      whole: 'answered',
      definition: 'On how many work was logged: on so many the figures beside rest.',
      population: ANSWERED,
      basis: 'A count.',
    },
    touchTime: {
      metric: 'M10',
      kind: 'SUM',
      of: 'touched',
      unit: 'SECONDS',
      definition: 'The work that was logged.',
      population: LOGGED,
      basis: 'As logged.',
    },
    flowEfficiency: {
      metric: 'M10',
      kind: 'QUOTIENT',
      of: 'touched',
      per: 'lasted',
      unit: 'BASIS_POINTS',
      definition: 'Logged work by the time from the asking to the answer.',
      population: LOGGED,
      basis: 'Working time of the provider, whoever held the request.',
    },
  },
};
