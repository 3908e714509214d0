import fc from 'fast-check';
import { percentile } from './percentile.js';
import { percentileOfSorted, type SortedDurations, sortedDurations, sortedSurvival } from './sorted-survival.js';
import { kaplanMeier, type Observation } from './survival.js';

const observed = (ended: readonly number[], censored: readonly number[] = []): Observation[] => [
  ...ended.map((duration) => ({ duration, ended: true })),
  ...censored.map((duration) => ({ duration, ended: false })),
];
const sorted = (...lists: Parameters<typeof observed>): SortedDurations => sortedDurations(observed(...lists));

const p50 = (durations: SortedDurations) => percentileOfSorted(sortedSurvival(durations), 50);

describe('percentiles of long lists', () => {
  it('count the open ones: [M.km]', () => {
    const durations = sorted([2, 3, 3, 5, 8, 13], [1, 4, 6, 9, 20]);
    expect(p50(durations)).toEqual({ duration: 8, longestObserved: 20 });
    expect(percentileOfSorted(sortedSurvival(durations), 85)).toEqual({ duration: null, longestObserved: 20 });
  });

  it('are observed durations where nothing is open: [M.percentiles]', () => {
    const survival = sortedSurvival(sorted([2, 3, 3, 5, 8, 13, 21, 34, 55, 89]));
    expect([50, 85, 90, 95].map((percent) => percentileOfSorted(survival, percent).duration)).toEqual([8, 55, 55, 89]);
  });

  it('are unknown of nothing', () => {
    expect(p50(sorted([]))).toEqual({ duration: null, longestObserved: null });
  });

  it('refuse what is no percent', () => {
    expect(() => percentileOfSorted(sortedSurvival(sorted([1])), 100)).toThrow(RangeError);
  });

  const durations = fc.array(fc.nat(30), { maxLength: 80 });

  it('are those of the curve', () => {
    fc.assert(
      fc.property(durations, durations, fc.integer({ min: 1, max: 99 }), (ended, censored, percent) => {
        const curve = kaplanMeier(observed(ended, censored));
        const survival = sortedSurvival(sorted(ended, censored));
        expect(percentileOfSorted(survival, percent)).toEqual(percentile(curve, percent));
        expect(survival.observations).toBe(curve.observations);
      }),
      { numRuns: 2000 },
    );
  });
});
