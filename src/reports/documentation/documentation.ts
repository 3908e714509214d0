import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ANSWERED =
  'Requests answered in the period whose answer stands; merged requests, and those called off before anybody began, are left out.';

export const DOCUMENTATION: MetricReport = {
  path: 'documentation',
  operation: 'documentation',
  summary: 'Requests with a complete record',
  description:
    'The report counts the answered requests that a stranger can understand later: every change of state is explained, and at least one interaction is on record with its channel and its words.',
  sql: sqlFile('./documentation.sql', import.meta.url),
  repeats: 'false',
  figures: {
    answered: {
      metric: 'M16',
      kind: 'COUNT',
      of: 'answered',
      definition: 'Requests answered.',
      population: ANSWERED,
      basis: 'A count.',
    },
    straight: {
      metric: 'M16',
      kind: 'COUNT',
      of: 'straight',
      definition:
        'Requests with nothing on record between the ask and the answer: answered straight away, or talked about without a record.',
      population: ANSWERED,
      basis: 'A count.',
    },
    explained: {
      metric: 'M16',
      kind: 'SHARE',
      part: 'explained',
      whole: 'answered',
      definition:
        'How many have every change of state explained. A change is explained by the words or the reason that it carries, by ' +
        'the plain course of work, or by words that its side put on record within 24 hours after it. A hold ended by hand, ' +
        'a question or a transfer taken back, and a parting need such words. 95 % interval by Wilson.',
      population: ANSWERED,
      basis: 'Calendar time for the 24 hours.',
    },
    talked: {
      metric: 'M16',
      kind: 'SHARE',
      part: 'talked',
      whole: 'answered',
      definition:
        'How many have at least one interaction on record that both sides can read, besides the ask and the answer: a message, ' +
        'a question, a reply, or a contact that was recorded afterwards. 95 % interval by Wilson.',
      population: ANSWERED,
      basis: 'A count.',
    },
    documented: {
      metric: 'M16',
      kind: 'SHARE',
      part: 'documented',
      whole: 'answered',
      definition:
        'How many have both: every change of state explained, and an interaction on record. 95 % interval by Wilson.',
      population: `${ANSWERED} Those answered straight away count as not documented; their number stands beside the figure.`,
      basis: 'A count.',
    },
  },
};
