import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../sql-file.js';

const OPENED = 'Negotiations of the date of a request that were opened in the period.';
const SETTLED = `${OPENED} Open ones are counted in none of both.`;

export const DATE_NEGOTIATIONS: MetricReport = {
  path: 'date-negotiations',
  operation: 'dateNegotiations',
  summary: 'How departments find a date',
  description: 'How many offers it takes, how long, and how often the first one is accepted.',
  sql: sqlFile('./date-negotiations.sql', import.meta.url),
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
