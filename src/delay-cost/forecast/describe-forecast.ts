import { hoursInWords } from '@lockstep/delay-cost';
import { formatBasisPoints } from '@lockstep/money';
import { FEWEST_ENDED } from '@lockstep/statistics';
import type { ComparedWith } from '../../requests/index.js';
import { type ForecastBasis, LIKELY } from './foresee.js';

/**
 * Durations of earlier requests for the same service, or for the same service and priority. Durations are working
 * seconds of the provider.
 */
export interface KnownTimes {
  population: ComparedWith;
  requests: number;
  answered: number;
  /** How long this request has been with the provider, in working seconds. */
  ageSeconds: number;
  /** The share of all compared requests that lasted longer than that, in basis points. */
  longerBasisPoints: bigint;
  /**
   * The durations by which 50 and 85 of 100 of those requests were answered. Null: too few requests, or too many of
   * them still open.
   */
  halfSeconds: number | null;
  likelySeconds: number | null;
}

/** The facts behind a forecast. */
export interface ForecastStory {
  basis: ForecastBasis;
  times: KnownTimes;
  /** True when the date in force was agreed for this very request. */
  agreed: boolean;
  paused: boolean;
  /** True when the date in force has passed. */
  overdue: boolean;
}

/** The forecast as sentences: first the figures, then their meaning. */
export const describeForecast = ({ basis, times, agreed, paused, overdue }: ForecastStory): string[] =>
  [
    countsInWords(times),
    times.answered >= FEWEST_ENDED ? agesInWords(times) : null,
    basis !== 'AGREED' && agreed ? 'The date agreed for this request has passed, so it says nothing any more.' : null,
    basis === 'CURVE' ? `Of those, ${timesInWords(times)}.` : null,
    basis === 'AGREED' ? 'A date was agreed for this request, so it is expected then.' : null,
    basis === 'CURVE' || basis === 'AGREED' ? null : `${whyNoCurve(times)}: ${dateInWords(basis, overdue)}`,
    paused ? 'It is paused, and taken as if it went on now.' : null,
  ].filter((sentence) => sentence !== null);

/** The usual times as sentences, for a request that is not sent yet. */
export const describeUsualTimes = (times: KnownTimes): string[] => [
  countsInWords(times),
  times.likelySeconds === null ? `${whyNoUsualTime(times)}.` : `Of those, ${timesInWords(times)}.`,
];

const countsInWords = ({ population, requests, answered }: KnownTimes): string =>
  answered === 0
    ? 'No request for this service was answered lately.'
    : `Of ${requests} requests ${populationInWords(population)} ${answered} are answered.`;

export const populationInWords = (population: ComparedWith): string =>
  population === 'SERVICE' ? 'for this service' : 'for this service with the same priority';

const agesInWords = ({ ageSeconds, longerBasisPoints }: KnownTimes): string =>
  `This one has taken ${hoursInWords(ageSeconds)} of working time; ${formatBasisPoints(longerBasisPoints)} took longer.`;

const timesInWords = ({ halfSeconds, likelySeconds }: KnownTimes): string =>
  [
    halfSeconds === null ? '' : `half were answered within ${hoursInWords(halfSeconds)} and `,
    `${LIKELY} of 100 within ${hoursInWords(likelySeconds!)}`,
  ].join('');

const whyNoCurve = ({ answered }: KnownTimes): string =>
  answered < FEWEST_ENDED
    ? `From fewer than ${FEWEST_ENDED} answers nobody can tell`
    : 'Too few that lasted as long are answered to tell';

const whyNoUsualTime = ({ answered }: KnownTimes): string =>
  answered < FEWEST_ENDED
    ? `From fewer than ${FEWEST_ENDED} answers nobody can tell`
    : 'Too many of them are open to tell';

function dateInWords(basis: Extract<ForecastBasis, 'OFFER' | 'DUE' | 'UNKNOWN'>, overdue: boolean): string {
  if (basis === 'OFFER') return 'the date that is offered counts.';
  if (basis === 'DUE') return 'the date in force counts.';
  return overdue
    ? 'the date in force has passed, so the answer is not foreseen.'
    : 'no date is in force, so the answer is not foreseen.';
}
