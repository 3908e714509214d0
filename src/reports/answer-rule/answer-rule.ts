import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const WRITTEN = 'Requests sent in the period through the portal, by e-mail or in a chat.';

export const ANSWER_RULE: MetricReport = {
  path: 'answer-rule',
  operation: 'answerRule',
  summary: 'First responses within 24 hours',
  description: 'The rule of 24 hours counts nights and weekends, as a waiting person does.',
  sql: sqlFile('./answer-rule.sql', import.meta.url),
  repeats: 'false',
  figures: {
    written: {
      metric: 'M15',
      kind: 'COUNT',
      of: 'written',
      definition: 'Requests sent in writing.',
      population: WRITTEN,
      basis: 'A count.',
    },
    kept: {
      metric: 'M15',
      kind: 'SHARE',
      part: 'kept',
      whole: 'due',
      definition:
        'How many had a first answer, question, offer or message of the other side within 24 hours. 95 % interval by Wilson.',
      population: `${WRITTEN} Those that still have time are counted in none of both; those that have none left have missed.`,
      basis: 'Calendar time, from the asking to the first response.',
    },
  },
};
