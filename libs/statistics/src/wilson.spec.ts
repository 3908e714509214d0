import fc from 'fast-check';
import golden from '../golden/statistics.json' with { type: 'json' };
import { wilson } from './wilson.js';

describe('the Wilson interval', () => {
  it.each(Object.entries(golden['M.wilson']))('of %s', (share, [low, high]) => {
    const [met, all] = share.split('/').map(Number) as [number, number];
    expect(wilson(met, all)!.low).toBeCloseTo(low!, 4);
    expect(wilson(met, all)!.high).toBeCloseTo(high!, 4);
  });

  it('nothing to judge has no interval, and six of five is a mistake', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(6, 5)).toThrow(RangeError);
    expect(() => wilson(-1, 5)).toThrow(RangeError);
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
