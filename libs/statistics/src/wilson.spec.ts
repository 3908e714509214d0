import fc from 'fast-check';
import golden from '../golden/statistics.json' with { type: 'json' };
import { Z95 } from './interval.js';
import { wilson } from './wilson.js';

describe('the Wilson interval', () => {
  it.each(Object.entries(golden['M.wilson']))('of %s', (share, [low, high]) => {
    const [met, all] = share.split('/').map(Number) as [number, number];
    expect(wilson(met, all)!.low).toBeCloseTo(low!, 4);
    expect(wilson(met, all)!.high).toBeCloseTo(high!, 4);
  });

  it('nothing to judge has no interval', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it.each([
    [6, 5],
    [-1, 5],
    [0, -1],
    [1.5, 5],
    [1, 2.5],
    [NaN, 5],
    [5, Infinity],
  ])('%d of %d is a mistake', (met, all) => {
    const refused = expect.objectContaining({ name: 'RangeError', message: `${met} of ${all} is no share` });
    expect(() => wilson(met, all)).toThrow(refused);
  });

  it('none of five is certain on its lower side only, five of five on its upper side only', () => {
    expect(wilson(0, 5)!.low).toBe(0);
    expect(wilson(0, 5)!.high).toBeLessThan(0.5);
    expect(wilson(5, 5)!.high).toBe(1);
    expect(wilson(5, 5)!.low).toBeGreaterThan(0.5);
  });

  it('its limits are the shares p from which the one seen is just Z95 errors away: (s − p)² = Z95² p (1 − p) / n', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (met, missed) => {
        fc.pre(met + missed > 0);
        const all = met + missed;
        const { low, high } = wilson(met, all)!;
        for (const limit of [low, high]) {
          expect((met / all - limit) ** 2).toBeCloseTo((Z95 ** 2 * limit * (1 - limit)) / all, 10);
        }
      }),
    );
  });

  it('ten times as many with the same share narrow it', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (met, missed) => {
        fc.pre(met + missed > 0);
        const few = wilson(met, met + missed)!;
        const many = wilson(10 * met, 10 * (met + missed))!;
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it('holds the share seen, stays between none and all, and mirrors', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (met, missed) => {
        fc.pre(met + missed > 0);
        const { low, high } = wilson(met, met + missed)!;
        const share = met / (met + missed);
        expect(0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
        expect(wilson(missed, met + missed)!.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });
});
