import type { MetricDefinitionDto } from '../http/metrics/metric.dto.js';

const NOW = 'Articles, policies and procedures of the department that are not retired, as they stand now.';
const SPARED =
  'Asks that somebody of another department was about to send in the period, and did not, because something answered them. ' +
  'The same person saying the same counts once a day.';

/** The definitions of the figures of `knowledge-freshness`. */
export const KNOWLEDGE_DEFINITIONS: MetricDefinitionDto[] = [
  { metric: 'M24', figure: 'articles', definition: 'Articles to look after.', population: NOW, basis: 'A count.' },
  {
    metric: 'M24',
    figure: 'pastReview',
    definition: 'Articles whose review date has passed, and their share of all. 95 % interval by Wilson.',
    population: NOW,
    basis: 'The review date ends with its day in the zone of the department.',
  },
  {
    metric: 'M24',
    figure: 'flagged',
    definition: 'Articles looked at in time that a reader has since called out of date or wrong.',
    population: NOW,
    basis: 'A count.',
  },
  {
    metric: 'M24',
    figure: 'deflections',
    definition: 'Asks that an article or an earlier answer spared.',
    population: SPARED,
    basis: 'As people said so themselves; nobody is asked for a reason.',
  },
];
