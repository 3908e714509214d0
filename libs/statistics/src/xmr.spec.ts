import { Fraction } from '@lockstep/money';
import fc from 'fast-check';
import golden from '../golden/statistics.json' with { type: 'json' };
import { movingRanges, xmrLimits } from './xmr-limits.js';
import { XmrRule, xmrSignals } from './xmr-signals.js';

const WEEKS = [21, 19, 24, 22, 20, 23, 25, 21, 22, 36, 20, 22];

const numbers = (limits: object) =>
  Object.fromEntries(
    Object.entries(limits).map(([name, value]) => [name, value instanceof Fraction ? value.toNumber() : value]),
  );
const signals = (points: number[], choices?: Parameters<typeof xmrLimits>[1]) =>
  xmrSignals(points, xmrLimits(points, choices)!);
const found = (rule: XmrRule, points: number[], choices?: Parameters<typeof xmrLimits>[1]) =>
  signals(points, choices)
    .filter((signal) => signal.rule === rule)
    .map(({ at }) => at);

describe('twelve weeks, the tenth of them 36', () => {
  it('vary by themselves between these limits', () => {
    const { mean, mR, mRbar, UNPL, LNPL, URL } = golden['M.xmr'];
    const limits = xmrLimits(WEEKS)!;
    expect(movingRanges(WEEKS)).toEqual(mR);
    expect(limits.centre.toString()).toBe(mean);
    expect(limits.range.toString()).toBe(mRbar);
    expect(limits.lower.toNumber()).toBeCloseTo(LNPL, 4);
    expect(limits.upper.toNumber()).toBeCloseTo(UNPL, 4);
    expect(limits.rangeLimit.toNumber()).toBeCloseTo(URL, 4);
  });

  it('the tenth is a signal and the fall after it; the rise to it is not', () => {
    expect(signals(WEEKS)).toEqual([
      { rule: 'OUTSIDE_LIMITS', at: 9, side: 'ABOVE' },
      { rule: 'RANGE_ABOVE_LIMIT', at: 10, side: null },
    ]);
  });

  it('seen from the first nine, which it did not widen, the tenth is far outside, and so are both leaps', () => {
    const { mean, mRbar, UNPL, LNPL, URL } = golden['M.xmr.baseline9'];
    const limits = xmrLimits(WEEKS, { baseline: 9 })!;
    expect(limits.baseline).toBe(9);
    expect(limits.centre.toNumber()).toBeCloseTo(mean, 4);
    expect(limits.range.toString()).toBe(mRbar);
    expect(limits.lower.toNumber()).toBeCloseTo(LNPL, 4);
    expect(limits.upper.toNumber()).toBeCloseTo(UNPL, 4);
    expect(limits.rangeLimit.toNumber()).toBeCloseTo(URL, 4);
    expect(signals(WEEKS, { baseline: 9 })).toEqual([
      { rule: 'OUTSIDE_LIMITS', at: 9, side: 'ABOVE' },
      { rule: 'RANGE_ABOVE_LIMIT', at: 9, side: null },
      { rule: 'RANGE_ABOVE_LIMIT', at: 10, side: null },
    ]);
  });

  it('by the median of the ranges the outlier does not widen the limits either', () => {
    const { median_mR, UNPL, LNPL } = golden['M.xmr.medianmr'];
    const limits = xmrLimits(WEEKS, { form: 'MEDIAN_RANGE' })!;
    expect(limits.range.toString()).toBe(String(median_mR));
    expect(limits.lower.toNumber()).toBeCloseTo(LNPL, 4);
    expect(limits.upper.toNumber()).toBeCloseTo(UNPL, 4);
    expect(limits.rangeLimit.toString()).toBe('773/100');
  });
});

describe('the limits', () => {
  it('need eight points', () => {
    expect(xmrLimits(WEEKS.slice(0, 7))).toBeNull();
    expect(xmrLimits([])).toBeNull();
    expect(xmrLimits(WEEKS.slice(0, 8))!.baseline).toBe(8);
  });

  it('come from as many of the first points as there are, until there are twenty', () => {
    const thirty = Array.from({ length: 30 }, (_, week) => 20 + (week % 3));
    expect(xmrLimits(thirty.slice(0, 19))!.baseline).toBe(19);
    expect(xmrLimits(thirty)!.baseline).toBe(20);
  });

  it.each([7, 21, 8.5])('no baseline has %d points', (baseline) => {
    const refusal = new RangeError(`A baseline has 8 to 20 points, not ${baseline}`);
    expect(() => xmrLimits(WEEKS, { baseline })).toThrow(refusal);
  });

  it('points are whole', () => {
    expect(() => xmrLimits(WEEKS.map((point) => point / 2))).toThrow(RangeError);
  });

  it('of counts and durations are cut at nothing, of a difference they are not', () => {
    const few = [0, 3, 1, 4, 0, 2, 5, 1];
    expect(xmrLimits(few)!.lower.toString()).toBe('0');
    expect(xmrLimits(few, { mayBeNegative: true })!.lower.toNumber()).toBe(2 - 2.66 * 3);
    expect(found('OUTSIDE_LIMITS', few)).toEqual([]);
  });

  it('an even number of ranges has its median between the two in the middle', () => {
    const points = [0, 1, 3, 6, 10, 15, 21, 28, 36];
    expect(movingRanges(points)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(xmrLimits(points, { form: 'MEDIAN_RANGE' })!.range.toString()).toBe('9/2');
  });

  it('the median of ranges is that in the middle of their sizes, whatever came first', () => {
    const points = [0, 1, 10, 8, 16, 13, 20, 16];
    expect(movingRanges(points)).toEqual([1, 9, 2, 8, 3, 7, 4]);
    expect(xmrLimits(points, { form: 'MEDIAN_RANGE' })!.range.toString()).toBe('4');
  });

  const histories = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 60 });

  it('stay as they are, whatever comes after the baseline', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.integer()), fc.integer({ min: 8, max: 20 }), (points, later, baseline) => {
        fc.pre(points.length >= baseline);
        expect(numbers(xmrLimits([...points, ...later], { baseline })!)).toEqual(
          numbers(xmrLimits(points, { baseline })!),
        );
      }),
    );
  });

  it('lie evenly around the centre, and move with the points', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: -50, max: 50 }), (points, shift) => {
        const here = xmrLimits(points, { mayBeNegative: true })!;
        const there = xmrLimits(
          points.map((point) => point + shift),
          { mayBeNegative: true },
        )!;
        const by = Fraction.of(BigInt(shift));
        expect(here.upper.plus(here.lower).equals(here.centre.plus(here.centre))).toBe(true);
        expect(there.lower.equals(here.lower.plus(by))).toBe(true);
        expect(there.upper.equals(here.upper.plus(by))).toBe(true);
        expect(there.rangeLimit.equals(here.rangeLimit)).toBe(true);
      }),
    );
  });
});

describe('the signals', () => {
  /** Centre 10, mean range 2: limits 4.68 and 15.32, zones beyond 7.34 and 12.66, range limit 6.536. */
  const CALM = [9, 11, 9, 11, 9, 11, 9, 11];
  const frozen = { baseline: 8 };

  it('calm weeks are none', () => {
    expect(signals(CALM)).toEqual([]);
  });

  it('a point on a limit is none, one beyond it is', () => {
    const steps = [0, 50, 0, 50, 0, 50, 0, 50];
    const { upper } = xmrLimits(steps)!;
    expect(upper.toString()).toBe('158');
    expect(found('OUTSIDE_LIMITS', [...steps, 158], frozen)).toEqual([]);
    expect(found('OUTSIDE_LIMITS', [...steps, 159], frozen)).toEqual([8]);
  });

  it('a point below the lower limit lies below', () => {
    expect(signals([...CALM, 8, 6, 4], frozen)).toEqual([{ rule: 'OUTSIDE_LIMITS', at: 10, side: 'BELOW' }]);
  });

  it('the eighth in a row on one side is one, and each after it', () => {
    const higher = [11, 12, 11, 12, 11, 12, 11];
    expect(found('EIGHT_ON_ONE_SIDE', [...CALM.slice(0, 7), 9, ...higher], frozen)).toEqual([]);
    expect(found('EIGHT_ON_ONE_SIDE', [...CALM, ...higher], frozen)).toEqual([14]);
    expect(signals([...CALM, ...higher, 12], frozen)).toEqual([
      { rule: 'EIGHT_ON_ONE_SIDE', at: 14, side: 'ABOVE' },
      { rule: 'EIGHT_ON_ONE_SIDE', at: 15, side: 'ABOVE' },
    ]);
  });

  it('a point on the centre breaks the row', () => {
    expect(found('EIGHT_ON_ONE_SIDE', [...CALM, 11, 12, 11, 10, 11, 12, 11, 12], frozen)).toEqual([]);
  });

  it('three of four near the same limit are one, near either limit they are not', () => {
    expect(found('THREE_OF_FOUR_NEAR_LIMIT', [...CALM, 13, 13, 10, 13], frozen)).toEqual([11]);
    expect(found('THREE_OF_FOUR_NEAR_LIMIT', [...CALM, 13, 13, 10, 10, 13], frozen)).toEqual([]);
    expect(found('THREE_OF_FOUR_NEAR_LIMIT', [...CALM, 13, 13, 7, 10], frozen)).toEqual([]);
    expect(found('THREE_OF_FOUR_NEAR_LIMIT', [...CALM, 12, 12, 12, 12], frozen)).toEqual([]);
    expect(signals([...CALM, 7, 7, 7], frozen)).toEqual([{ rule: 'THREE_OF_FOUR_NEAR_LIMIT', at: 10, side: 'BELOW' }]);
  });

  it('three of the first four near a limit are one', () => {
    expect(xmrSignals([13, 13, 10, 13], xmrLimits(CALM)!)).toEqual([
      { rule: 'THREE_OF_FOUR_NEAR_LIMIT', at: 3, side: 'ABOVE' },
    ]);
  });

  it('a count is near its lower limit by where that lay before it was cut', () => {
    const rare = [0, 4, 0, 4, 0, 4, 0, 4];
    expect(found('THREE_OF_FOUR_NEAR_LIMIT', [...rare, 0, 0, 0], frozen)).toEqual([]);
  });

  it('a leap is one, wherever it ends', () => {
    expect(found('RANGE_ABOVE_LIMIT', [...CALM, 5, 11], frozen)).toEqual([]);
    expect(found('RANGE_ABOVE_LIMIT', [...CALM, 6, 13], frozen)).toEqual([9]);
  });

  it('where nothing ever varied, whatever differs is one', () => {
    const same = [5, 5, 5, 5, 5, 5, 5, 5];
    expect(signals(same)).toEqual([]);
    expect(found('OUTSIDE_LIMITS', [...same, 6], frozen)).toEqual([8]);
  });

  const histories = fc.array(fc.nat(1000), { minLength: 8, maxLength: 60 });

  it('of the past do not change with what comes later', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(1000)), (points, later) => {
        const limits = xmrLimits(points)!;
        const known = xmrSignals([...points, ...later], limits).filter(({ at }) => at < points.length);
        expect(known).toEqual(xmrSignals(points, limits));
      }),
    );
  });

  it('upside down are the same on the other side', () => {
    fc.assert(
      fc.property(histories, (points) => {
        const turned = points.map((point) => -point);
        const other = { ABOVE: 'BELOW', BELOW: 'ABOVE' } as const;
        expect(signals(turned, { mayBeNegative: true })).toEqual(
          signals(points, { mayBeNegative: true }).map((signal) => ({
            ...signal,
            side: signal.side === null ? null : other[signal.side],
          })),
        );
      }),
    );
  });

  it('of floats in a plain loop are the same', () => {
    fc.assert(
      fc.property(histories, (points) => {
        const { centre, lower, upper, rangeLimit } = numbers(xmrLimits(points, frozen)!) as Record<string, number>;
        const reach = upper! - centre!;
        const beyond = (sign: number) => (x: number) => sign * (x - centre!) > reach / 2 + 1e-9;
        const expected = points.flatMap((x, at) => {
          const eight = points.slice(at - 7, at + 1);
          const four = points.slice(Math.max(0, at - 3), at + 1);
          return [
            ...(x < lower! - 1e-9 || x > upper! + 1e-9 ? [`OUTSIDE_LIMITS ${at}`] : []),
            ...(at >= 7 && (eight.every((y) => y > centre!) || eight.every((y) => y < centre!))
              ? [`EIGHT_ON_ONE_SIDE ${at}`]
              : []),
            ...([1, -1].some((sign) => beyond(sign)(x) && four.filter(beyond(sign)).length >= 3)
              ? [`THREE_OF_FOUR_NEAR_LIMIT ${at}`]
              : []),
            ...(at > 0 && Math.abs(x - points[at - 1]!) > rangeLimit! + 1e-9 ? [`RANGE_ABOVE_LIMIT ${at}`] : []),
          ];
        });
        expect(signals(points, frozen).map(({ rule, at }) => `${rule} ${at}`)).toEqual(expected);
      }),
    );
  });
});
