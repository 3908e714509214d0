import fc from 'fast-check';
import { percentile } from './percentile.js';
import { percentileInterval } from './percentile-interval.js';
import { kaplanMeier } from './survival.js';
import { intervalAt } from './survival-error.js';
import { remissions } from './testing/remissions.js';

const ended = (...durations: number[]) => durations.map((duration) => ({ duration, ended: true }));
const open = (...durations: number[]) => durations.map((duration) => ({ duration, ended: false }));

describe('the interval of a percentile', () => {
  it('half of the remissions end within 23 weeks; 13 at least, and no upper limit', () => {
    expect(percentile(remissions, 50).duration).toBe(23);
    expect(percentileInterval(remissions, 50)).toEqual({ low: 13, high: null });
    expect(percentileInterval(remissions, 25)).toEqual({ low: 6, high: 22 });
  });

  it('six answered and five open: half within 8, which may be 2 and may be any longer time', () => {
    const someOpen = kaplanMeier([...ended(2, 3, 3, 5, 8, 13), ...open(1, 4, 6, 9, 20)]);
    expect(percentileInterval(someOpen, 50)).toEqual({ low: 2, high: null });
  });

  it('of a percentile that is not reached may still have a lower limit', () => {
    expect(percentile(remissions, 75).duration).toBeNull();
    expect(percentileInterval(remissions, 75)).toEqual({ low: 23, high: null });
    expect(percentileInterval(remissions, 99)).toEqual({ low: null, high: null });
  });

  it('ends of which nothing is left have a lower limit, and no upper one', () => {
    expect(percentileInterval(kaplanMeier(ended(5)), 50)).toEqual({ low: 5, high: null });
    expect(percentileInterval(kaplanMeier([]), 50)).toEqual({ low: null, high: null });
  });

  it.each([0, 100, 12.5])('there is none of percentile %d', (percent) => {
    expect(() => percentileInterval(remissions, percent)).toThrow(RangeError);
  });

  const durations = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });
  const curves = fc
    .tuple(durations, durations)
    .map(([over, going]) => kaplanMeier([...ended(...over), ...open(...going)]));
  const percents = fc.integer({ min: 1, max: 99 });

  it('holds the percentile', () => {
    fc.assert(
      fc.property(curves, percents, (curve, percent) => {
        const duration = percentile(curve, percent).duration ?? Infinity;
        const { low, high } = percentileInterval(curve, percent);
        expect(low ?? Infinity).toBeLessThanOrEqual(duration);
        expect(high ?? Infinity).toBeGreaterThanOrEqual(duration);
      }),
    );
  });

  it('between its limits the interval of the curve holds the share left', () => {
    fc.assert(
      fc.property(curves, percents, (curve, percent) => {
        const { low, high } = percentileInterval(curve, percent);
        for (const { duration } of curve.steps) {
          const band = intervalAt(curve, duration);
          if (band === null) continue;
          if (low === null || duration < low) expect(band.low).toBeGreaterThan((100 - percent) / 100);
          if (high === null || duration < high) expect(band.high).toBeGreaterThan((100 - percent) / 100);
        }
      }),
    );
  });
});
