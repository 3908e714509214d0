import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const DUE = 'that fell due in the period; those that are late and still open have missed.';
const WORKING = 'Working time of the provider.';

export const ATTAINMENT: MetricReport = {
  path: 'attainment',
  operation: 'attainment',
  summary: 'Promises that are kept',
  description: 'Read a share beside its number of requests: a share of few says little, as its interval shows.',
  sql: sqlFile('./attainment.sql', import.meta.url),
  repeats: 'true',
  figures: {
    firstResponse: {
      metric: 'M3',
      kind: 'SHARE',
      part: 'response_met',
      whole: 'response_due',
      definition: 'How many first responses came within the agreed time. 95 % interval by Wilson.',
      population: `First responses ${DUE}`,
      basis: WORKING,
    },
    answer: {
      metric: 'M3',
      kind: 'SHARE',
      part: 'answer_met',
      whole: 'answer_due',
      definition: 'How many answers came within the agreed time. 95 % interval by Wilson.',
      population: `Answers ${DUE}`,
      basis: WORKING,
    },
    missedByRequester: {
      metric: 'M3',
      kind: 'COUNT',
      of: 'missed_by_requester',
      definition:
        'Dates missed by no more than the department that asked held the request since they were agreed on: in none of both.',
      population: `Answers ${DUE}`,
      basis: WORKING,
    },
    paused: {
      metric: 'M3',
      kind: 'COUNT',
      of: 'paused',
      definition: 'Open requests whose clock is paused: they have no due instant, and are not judged until they go on.',
      population: 'Requests that are open now and were sent before the end of the period.',
      basis: 'A count.',
    },
    pausedAge: {
      metric: 'M3',
      kind: 'DURATION',
      seconds: 'paused_for',
      ended: 'paused',
      definition: 'How long these have been under way.',
      population: 'Requests that are open now and were sent before the end of the period.',
      basis: 'Calendar time, from the sending to now.',
    },
  },
};
