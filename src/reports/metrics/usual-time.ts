import { FEWEST_ENDED, percentileOfSorted, type SortedDurations, sortedSurvival } from '@lockstep/statistics';

/**
 * The time within which half of the requests are answered, in whole seconds, by Kaplan and Meier: an open request counts as long as it
 * has lasted. While more than half are open, it is the longest time seen, which half of them exceed. Null where fewer
 * than twenty were answered.
 */
export function usualTime(durations: SortedDurations): number | null {
  if (durations.ended.length < FEWEST_ENDED) return null;
  const { duration, longestObserved } = percentileOfSorted(sortedSurvival(durations), 50);
  return duration ?? longestObserved;
}
