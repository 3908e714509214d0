import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ASKED = 'Requests sent in the period.';

export const ESCALATIONS: MetricReport = {
  path: 'escalations',
  operation: 'escalations',
  summary: 'Escalations, and the time until leads answer',
  description: 'Leads are called in over a request that makes no progress, or over a decline.',
  sql: sqlFile('./escalations.sql', import.meta.url),
  repeats: 'true',
  periodOf: 'ASKING',
  figures: {
    escalationRate: {
      metric: 'M23',
      kind: 'SHARE',
      part: 'escalated',
      whole: 'asked',
      definition: 'Over how many requests leads were called in at least once. 95 % interval by Wilson.',
      population: ASKED,
      basis: 'A count.',
    },
    calls: {
      metric: 'M23',
      kind: 'COUNT',
      of: 'called',
      definition: 'How often leads were called in.',
      population: 'Calls over requests sent in the period.',
      basis: 'A count.',
    },
    timeToAnswer: {
      metric: 'M23',
      kind: 'DURATION',
      seconds: 'waited',
      ended: 'answered',
      definition: 'From the call to the answer of a lead; open calls count as long as they have waited (Kaplan–Meier).',
      population: 'Calls over requests sent in the period; one that lapsed with its request is censored then.',
      basis: 'Calendar time.',
    },
  },
};
