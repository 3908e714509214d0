import { Fraction } from '@lockstep/money';
import fc from 'fast-check';
import golden from '../golden/statistics.json' with { type: 'json' };
import { basisPoints, intervalInBasisPoints, ratioInBasisPoints } from './basis-points.js';
import { wilson } from './wilson.js';

describe('basis points', () => {
  it('asked 8 hours, answered 24, agreed on 16: twice what was asked, half of what was between them', () => {
    const { first, counter, slack_vs_first_bp, provider_concession_bp } = golden['M.negotiation'];
    const agreed = 16;
    expect(basisPoints(agreed - first, first)).toBe(slack_vs_first_bp);
    expect(basisPoints(counter - agreed, counter - first)).toBe(provider_concession_bp);
    expect(basisPoints(agreed - counter, first - counter)).toBe(provider_concession_bp);
  });

  it('3 hours of work in 40 that passed are 7.5 %', () => {
    const { touch_h, elapsed_work_h, fe } = golden['M.flow'];
    expect(basisPoints(touch_h, elapsed_work_h)).toBe(fe * 10_000);
  });

  it('two of four that fell due were met; of those closed two of three', () => {
    const of = (share: string) => basisPoints(...(share.split('/').map(Number) as [number, number]));
    expect(of(golden['M.attainment'].due_cohort)).toBe(5000);
    expect(of(golden['M.attainment'].closed_only)).toBe(6667);
  });

  it.each([
    [1, 3, 3333],
    [2, 3, 6667],
    [1, 20_000, 1],
    [-1, 20_000, 0],
    [1, -20_000, 0],
    [-3, 20_000, -1],
    [0, 7, 0],
    [16, 8, 20_000],
  ])('%d of %d are %d: the nearest, halves upwards', (part, whole, expected) => {
    expect(basisPoints(part, whole)).toBe(expected);
  });

  it('of nothing there is no share', () => {
    expect(basisPoints(0, 0)).toBeNull();
    expect(basisPoints(5, 0)).toBeNull();
  });

  it('are of whole numbers only', () => {
    expect(() => basisPoints(1.5, 3)).toThrow(RangeError);
    expect(() => basisPoints(1, NaN)).toThrow(RangeError);
  });

  it('are exact where a float no longer is', () => {
    const large = Number.MAX_SAFE_INTEGER;
    expect(basisPoints(large, large)).toBe(10_000);
    expect(basisPoints((large - 1) / 2, large - 1)).toBe(5000);
  });

  it('are never half a point or more beside the ratio', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (part, whole) => {
        fc.pre(whole !== 0);
        const exact = Fraction.of(BigInt(part) * 10_000n, BigInt(whole));
        const beside = Fraction.of(BigInt(basisPoints(part, whole)!)).minus(exact);
        expect(beside.compare(Fraction.of(-1n, 2n))).toBeGreaterThan(0);
        expect(beside.compare(Fraction.of(1n, 2n))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('of a part and of the rest sum to the whole, give or take one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (part, rest) => {
        fc.pre(part + rest > 0);
        const sum = basisPoints(part, part + rest)! + basisPoints(rest, part + rest)!;
        expect(sum === 10_000 || sum === 10_001).toBe(true);
      }),
    );
  });

  it('say an exact ratio and an interval too', () => {
    expect(ratioInBasisPoints(Fraction.of(7n, 12n))).toBe(5833);
    expect(ratioInBasisPoints({ numerator: 10n ** 400n, denominator: 3n * 10n ** 400n })).toBe(3333);
    expect(intervalInBasisPoints(wilson(18, 20)!)).toEqual({ low: 6990, high: 9721 });
  });
});
