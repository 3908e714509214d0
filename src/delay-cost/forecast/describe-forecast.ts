import { hoursInWords } from '@lockstep/delay-cost';
import { formatBasisPoints } from '@lockstep/money';
import { FEWEST_ENDED } from '@lockstep/statistics';
import type { ComparedWith } from '../../requests/index.js';
import { type ForecastBasis, LIKELY } from './foresee.js';

/** Facts about earlier requests for the same service, or of the same priority as well. Durations are working seconds of the provider. */
export interface KnownTimes {
  population: ComparedWith;
  requests: number;
  answered: number;
  /** How long this one has been with the provider. */
  ageSeconds: number;
  /** The share of all that lasted longer than that, in basis points. */
  longerBasisPoints: bigint;
  /**
   * The durations by which half and 85 of 100 of those were answered; null: too few, or too many still open, to tell.
   */
  halfSeconds: number | null;
  likelySeconds: number | null;
}

/** How a forecast came about. */
export interface ForecastStory {
  basis: ForecastBasis;
  times: KnownTimes;
  /** The date in force was agreed for this very request. */
  agreed: boolean;
  paused: boolean;
  /** The date in force has passed. */
  overdue: boolean;
}

/** In sentences, the figures before what they mean. */
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

function dateInWords(basis: Extract<ForecastBasis, 'OFFER' | 'DUE' | 'UNKNOWN'>, overdue: boolean): string {
  if (basis === 'OFFER') return 'the date that is offered counts.';
  if (basis === 'DUE') return 'the date in force counts.';
  return overdue
    ? 'the date in force has passed, so the answer is not foreseen.'
    : 'no date is in force, so the answer is not foreseen.';
}
