import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ANSWERED = 'Requests whose answer, and of several the last, was given in the period.';

export const ARTICLE_CITATIONS: MetricReport = {
  path: 'article-citations',
  operation: 'articleCitations',
  summary: 'Answers that rest on current articles',
  description:
    'The report counts the answers that cite an article, and among them the answers that cite a stale article.',
  sql: sqlFile('./article-citations.sql', import.meta.url),
  repeats: 'false',
  figures: {
    answered: {
      metric: 'M24',
      kind: 'COUNT',
      of: 'answered',
      definition: 'Requests answered.',
      population: ANSWERED,
      basis: 'A count.',
    },
    citing: {
      metric: 'M24',
      kind: 'SHARE',
      part: 'citing',
      whole: 'answered',
      definition: 'How many answers cite an article. 95 % interval by Wilson.',
      population: ANSWERED,
      basis: 'Articles cited with the answer or afterwards, until now.',
    },
    citingStale: {
      metric: 'M24',
      kind: 'SHARE',
      part: 'citing_stale',
      whole: 'citing',
      definition:
        'How many of the answers that cite an article cite a stale one: past its review date, or flagged by a reader. ' +
        '95 % interval by Wilson.',
      population: `${ANSWERED} Only those that cite an article.`,
      basis: 'The article as it stood at the moment it was cited; a review afterwards changes nothing.',
    },
  },
};
