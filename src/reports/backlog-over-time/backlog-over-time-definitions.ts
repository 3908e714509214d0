import type { MetricDefinitionDto } from '../http/metrics/metric.dto.js';

const OPEN_THEN =
  'Requests that waited for an answer when the day was kept, by the department asked first. Left out are those merged by then, ' +
  'and those not confirmed yet by the person they were raised for.';

/** The definitions of the figures of `backlog-over-time`. */
export const BACKLOG_OVER_TIME_DEFINITIONS: MetricDefinitionDto[] = [
  {
    metric: 'M6',
    figure: 'open',
    definition:
      'Requests without an answer. A day is kept once, and never restated; a day that nothing ran on is missing.',
    population: OPEN_THEN,
    basis: 'A count, soon after the midnight with which the day begins. A week is the first of its days that is kept.',
  },
  {
    metric: 'M6',
    figure: 'overdue',
    definition: 'Past their instant of breach, while the department that answers has to act.',
    population: OPEN_THEN,
    basis: 'Working time of the provider.',
  },
  {
    metric: 'M6',
    figure: 'effortMinutes',
    definition: 'The work they are estimated to take; what nobody estimated adds nothing.',
    population: OPEN_THEN,
    basis: 'Minutes, as estimated.',
  },
  {
    metric: 'M6',
    figure: 'age',
    definition:
      'How long they had waited: the age that half of them, and 85 of a hundred, did not exceed, and the oldest.',
    population: OPEN_THEN,
    basis: 'Calendar time, from the asking to when the day was kept. Percentiles are ages that occur.',
  },
];
