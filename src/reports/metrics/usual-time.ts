import { FEWEST_ENDED, kaplanMeier, type Observation, percentile } from '@lockstep/statistics';

/**
 * The time within which half of the requests are answered, in whole seconds, by Kaplan and Meier: an open request counts as long as it
 * has lasted. While more than half are open, it is the longest time seen, which half of them exceed. Null where fewer
 * than twenty were answered.
 */
export function usualTime(observations: readonly Observation[]): number | null {
  const curve = kaplanMeier(observations);
  if (curve.ended < FEWEST_ENDED) return null;
  const { duration, longestObserved } = percentile(curve, 50);
  return duration ?? longestObserved;
}
