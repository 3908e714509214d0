import type { Figure } from '../metrics/metric-report.js';

const OPENED = 'Negotiations about terms of an agreement that were opened in the period.';
const ENDED = `${OPENED} Those that are still open are counted in none of both.`;
const COUNT = 'A count.';

export const NEGOTIATION_FIGURES = {
  opened: {
    metric: 'M17',
    kind: 'COUNT',
    of: 'opened',
    definition: 'Negotiations opened.',
    population: OPENED,
    basis: COUNT,
  },
  ended: {
    metric: 'M17',
    kind: 'COUNT',
    of: 'ended',
    definition: 'Those of them that are over, however they ended.',
    population: OPENED,
    basis: COUNT,
  },
  proposalsPerNegotiation: {
    metric: 'M17',
    kind: 'QUOTIENT',
    of: 'proposals',
    per: 'one',
    unit: 'HUNDREDTHS',
    definition: 'Proposals by negotiations, the first and joint texts included.',
    population: OPENED,
    basis: 'Proposals, in hundredths.',
  },
  timeToAgreement: {
    metric: 'M17',
    kind: 'DURATION',
    seconds: 'lasted',
    ended: 'accepted',
    definition:
      'From the first proposal to the acceptance; what is open, was decided by an executive or came to nothing is censored (Kaplan–Meier).',
    population: OPENED,
    basis: 'Calendar time.',
  },
  acceptedRate: {
    metric: 'M17',
    kind: 'SHARE',
    part: 'accepted',
    whole: 'ended',
    definition: 'How many ended with terms that both accepted. 95 % interval by Wilson.',
    population: ENDED,
    basis: COUNT,
  },
  acceptedAtOnce: {
    metric: 'M17',
    kind: 'SHARE',
    part: 'accepted_at_once',
    whole: 'ended',
    definition: 'How many ended with the acceptance of the very first proposal.',
    population: ENDED,
    basis: COUNT,
  },
  expiredRate: {
    metric: 'M17',
    kind: 'SHARE',
    part: 'expired',
    whole: 'ended',
    definition: 'In how many a proposal was not answered in time, so that it was escalated by itself.',
    population: ENDED,
    basis: COUNT,
  },
  escalatedRate: {
    metric: 'M17',
    kind: 'SHARE',
    part: 'escalated',
    whole: 'ended',
    definition: 'How many were escalated, by a lead or by themselves.',
    population: ENDED,
    basis: COUNT,
  },
  imposedRate: {
    metric: 'M17',
    kind: 'SHARE',
    part: 'imposed',
    whole: 'ended',
    definition: 'In how many an executive decided on the terms.',
    population: ENDED,
    basis: COUNT,
  },
} satisfies Record<string, Figure>;
