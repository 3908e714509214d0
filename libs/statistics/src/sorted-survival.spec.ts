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

  it('are reached by just as much, also after one stopped being watched: 9 of 10, then 4 of 8, leave 45 %', () => {
    const survival = sortedSurvival(sorted([1, 3, 4, 5, 6], [2, 9, 9, 9, 9]));
    expect([54, 55, 56].map((percent) => percentileOfSorted(survival, percent).duration)).toEqual([6, 6, null]);
  });

  it('are not reached by a hair less: 99,839 of 99,999, then 49,687 of 99,215, leave a little above a half', () => {
    const many = (count: number, duration: number) => Array.from({ length: count }, () => duration);
    const ended = [...many(160, 1), ...many(49_528, 3), 4];
    const censored = [...many(624, 2), ...many(49_686, 5)];
    expect(2n * 99_839n * 49_687n - 99_999n * 99_215n).toBe(1n);
    expect(p50(sorted(ended, censored)).duration).toBe(4);
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
