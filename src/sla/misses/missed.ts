import type { RequestClock } from '../clocks/request-clock.entity.js';

/** Same rule as in the reports of misses: an open clock is missed from its breach on. */
export const isMissed = (
  { state, result, breachAt }: Pick<RequestClock, 'state' | 'result' | 'breachAt'>,
  now: Date,
): boolean => result === 'MISSED' || (state !== 'STOPPED' && breachAt !== null && breachAt < now);
