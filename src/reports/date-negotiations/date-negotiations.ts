import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const OPENED = 'Negotiations of the date of a request that were opened in the period.';
const SETTLED = `${OPENED} Open ones are counted in none of both.`;
const COMPARED =
  'Negotiations opened in the period that ended with an agreement, with a wish of the department that asked, and with offers of one kind: all dates, or all durations.';
const BOTH = 'Dates by calendar time since the sending, durations by working time of the provider.';

export const DATE_NEGOTIATIONS: MetricReport = {
  path: 'date-negotiations',
  operation: 'dateNegotiations',
  summary: 'Negotiations of dates',
  description: 'The figures are the number of offers, the time they take, and how often the first offer is accepted.',
  sql: sqlFile('./date-negotiations.sql', import.meta.url),
  repeats: 'true',
  figures: {
    opened: {
      metric: 'M17',
      kind: 'COUNT',
      of: 'opened',
      definition: 'Negotiations opened.',
      population: OPENED,
      basis: 'A count.',
    },
    offersPerNegotiation: {
      metric: 'M17',
      kind: 'QUOTIENT',
      of: 'offers',
      per: 'one',
      unit: 'HUNDREDTHS',
      definition: 'Offers by negotiations, the first included.',
      population: OPENED,
      basis: 'Offers, in hundredths.',
    },
    timeToAgreement: {
      metric: 'M17',
      kind: 'DURATION',
      seconds: 'lasted',
      ended: 'accepted',
      definition: 'From the first offer to the acceptance; what is open or came to nothing is censored (Kaplan–Meier).',
      population: OPENED,
      basis: 'Calendar time.',
    },
    acceptedRate: {
      metric: 'M17',
      kind: 'SHARE',
      part: 'accepted',
      whole: 'settled',
      definition: 'How many ended with a date that both accepted. 95 % interval by Wilson.',
      population: SETTLED,
      basis: 'A count.',
    },
    acceptedAtOnce: {
      metric: 'M17',
      kind: 'SHARE',
      part: 'accepted_at_once',
      whole: 'settled',
      definition: 'How many ended with the acceptance of the very first offer.',
      population: SETTLED,
      basis: 'A count.',
    },
    expiredRate: {
      metric: 'M17',
      kind: 'SHARE',
      part: 'expired',
      whole: 'settled',
      definition: 'How many ended because nobody answered the offer in time.',
      population: SETTLED,
      basis: 'A count.',
    },
    slackGiven: {
      metric: 'M17',
      kind: 'QUOTIENT',
      of: 'slack',
      per: 'wished',
      unit: 'BASIS_POINTS',
      definition:
        'By how much the time agreed on is longer than the one wished for first: the sum of all that was given by the sum of all that was wished for.',
      population: COMPARED,
      basis: BOTH,
    },
    concession: {
      metric: 'M17',
      kind: 'QUOTIENT',
      of: 'conceded',
      per: 'apart',
      unit: 'BASIS_POINTS',
      definition:
        'How much of what lay between the wish and the first offer of the provider the provider gave up: 5000 is meeting half-way.',
      population: `${COMPARED} And in which the provider offered a longer time than was wished for.`,
      basis: BOTH,
    },
    declined: {
      metric: 'M17',
      kind: 'COUNT',
      of: 'declined',
      definition: 'Negotiations that ended with a refusal.',
      population: OPENED,
      basis: 'A count.',
    },
  },
};
