import { hoursInWords } from '@lockstep/delay-cost';
import { formatBasisPoints } from '@lockstep/money';
import { FEWEST_ANSWERS, type ForecastBasis, LIKELY } from './foresee.js';

/** What is known of requests for the same service. Durations are working seconds of who answers. */
export interface KnownTimes {
  requests: number;
  answered: number;
  /** How long this one has been with the provider. */
  ageSeconds: number;
  /** Of all, those that lasted longer than that, basis points. */
  longerBasisPoints: bigint;
  /** Of those, when half and when 85 of 100 were answered; null: too few, or too many still open, to tell. */
  halfSeconds: number | null;
  likelySeconds: number | null;
}

/** How a forecast came about. */
export interface ForecastStory {
  basis: ForecastBasis;
  times: KnownTimes;
  /** The date was agreed for this very request. */
  agreed: boolean;
  paused: boolean;
  overdue: boolean;
}

/** In sentences, the figures before what they mean. */
export const describeForecast = ({ basis, times, agreed, paused, overdue }: ForecastStory): string[] =>
  [
    countsInWords(times),
    times.answered >= FEWEST_ANSWERS ? agesInWords(times) : null,
    basis === 'CURVE' ? `Of those, ${timesInWords(times)}.` : whyNoCurve(times, agreed),
    basis === 'DUE' && overdue ? 'That date has passed: it is taken as if it were answered now.' : null,
    basis === 'UNKNOWN' ? 'No date is in force either, so nobody can tell.' : null,
    paused ? 'It is paused, and taken as if it went on now.' : null,
  ].filter((sentence) => sentence !== null);

const countsInWords = ({ requests, answered }: KnownTimes): string =>
  answered === 0
    ? 'No request for this service was answered lately.'
    : `Of ${requests} requests for this service ${answered} are answered.`;

const agesInWords = ({ ageSeconds, longerBasisPoints }: KnownTimes): string =>
  `This one has taken ${hoursInWords(ageSeconds)} of working time; ${formatBasisPoints(longerBasisPoints)} took longer.`;

const timesInWords = ({ halfSeconds, likelySeconds }: KnownTimes): string =>
  [
    halfSeconds === null ? '' : `half were answered within ${hoursInWords(halfSeconds)} and `,
    `${LIKELY} of 100 within ${hoursInWords(likelySeconds!)}`,
  ].join('');

function whyNoCurve({ answered }: KnownTimes, agreed: boolean): string {
  if (agreed) return 'A date was agreed for this request, so it is expected then.';
  if (answered < FEWEST_ANSWERS)
    return `From fewer than ${FEWEST_ANSWERS} answers nobody can tell: the date in force counts.`;
  return 'Too few that lasted as long are answered to tell: the date in force counts.';
}
