import type { Figure, MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const POPULATION = 'Requests sent in the period; open ones up to now.';

const shareOf = (column: string, definition: string): Figure => ({
  metric: 'M11',
  kind: 'QUOTIENT',
  of: column,
  per: 'whole',
  unit: 'BASIS_POINTS',
  definition: `${definition} Of all the time that the requests of the row were held.`,
  population: POPULATION,
  basis: 'Calendar time.',
});

export const WAIT_SPLIT: MetricReport = {
  path: 'wait-split',
  operation: 'waitSplit',
  summary: 'Where the time between asking and answering goes',
  description:
    'The time of a request is shared among the department that answers, the one that asked, and somebody outside. The shares add up.',
  sql: sqlFile('./wait-split.sql', import.meta.url),
  repeats: 'false',
  figures: {
    held: {
      metric: 'M11',
      kind: 'SUM',
      of: 'whole',
      unit: 'SECONDS',
      definition: 'The time that the requests were held by anybody.',
      population: POPULATION,
      basis: 'Calendar time.',
    },
    providerInTime: shareOf('pw', 'The provider, within the agreed time.'),
    providerLate: shareOf('pb', 'The provider, beyond the agreed time.'),
    providerHandedOnLate: shareOf('pl', 'Charged to the department that handed them on when they were late already.'),
    requesterInTime: shareOf('rw', 'The department that asked, within its time to reply.'),
    requesterLate: shareOf('ro', 'The department that asked, beyond its time to reply.'),
    outside: shareOf('ex', 'Somebody outside, named when the request was put on hold.'),
  },
};
