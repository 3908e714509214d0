import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ASKED = 'Requests sent in the period, counted for the department that was asked first.';

export const TRANSFERS: MetricReport = {
  path: 'transfers',
  operation: 'transfers',
  summary: 'Requests that are handed on, or go back and forth',
  description:
    'Requests that go from department to department help nobody. The report counts them, and those that were sent to the wrong department.',
  sql: sqlFile('./transfers.sql', import.meta.url),
  repeats: 'false',
  figures: {
    asked: {
      metric: 'M9',
      kind: 'COUNT',
      of: 'asked',
      definition: 'Requests sent.',
      population: ASKED,
      basis: 'A count.',
    },
    transferRate: {
      metric: 'M9',
      kind: 'SHARE',
      part: 'transferred',
      whole: 'asked',
      definition: 'How many were handed to another department at least once. 95 % interval by Wilson.',
      population: ASKED,
      basis: 'A count.',
    },
    handovers: {
      metric: 'M9',
      kind: 'SUM',
      of: 'handovers',
      unit: 'TIMES',
      definition: 'How often the department that holds them changed; a transfer counts once it was accepted.',
      population: ASKED,
      basis: 'A count.',
    },
    refusedTransfers: {
      metric: 'M9',
      kind: 'SUM',
      of: 'refusals',
      unit: 'TIMES',
      definition: 'Transfers that the other department refused to take.',
      population: ASKED,
      basis: 'A count.',
    },
    misrouteRate: {
      metric: 'M9',
      kind: 'SHARE',
      part: 'misrouted',
      whole: 'asked',
      definition:
        'How many were handed on before anybody had worked on them: they had been sent to the wrong department.',
      population: ASKED,
      basis: 'A count.',
    },
    roundTrips: {
      metric: 'M9',
      kind: 'SUM',
      of: 'round_trips',
      unit: 'TIMES',
      definition: 'How often a question went to the department that asked and a reply came back.',
      population: ASKED,
      basis: 'A count.',
    },
    roundTripsPerRequest: {
      metric: 'M9',
      kind: 'QUOTIENT',
      of: 'round_trips',
      per: 'one',
      unit: 'HUNDREDTHS',
      definition: 'Round trips by requests.',
      population: ASKED,
      basis: 'Round trips, in hundredths.',
    },
  },
};
