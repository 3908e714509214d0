import { Fraction } from '@lockstep/money';
import fc from 'fast-check';
import golden from '../golden/statistics.json' with { type: 'json' };
import { percentile, percentileBeyond } from './percentile.js';
import { intervalAt, standardErrorAt } from './survival-error.js';
import { curveBeyond, isKnownAt, kaplanMeier, Observation, survivalAt } from './survival.js';

const ended = (...durations: number[]): Observation[] => durations.map((duration) => ({ duration, ended: true }));
const open = (...durations: number[]): Observation[] => durations.map((duration) => ({ duration, ended: false }));

const someOpen = kaplanMeier([...ended(2, 3, 3, 5, 8, 13), ...open(1, 4, 6, 9, 20)]);

describe('six answered and five open', () => {
  it.each(golden['M.km'] as [number, number, number, string, number, number][])(
    'after %d: %d at risk, %d ended, %s left',
    (duration, atRisk, count, exact, _share, error) => {
      expect(someOpen.steps).toContainEqual({ duration, atRisk, ended: count });
      expect(survivalAt(someOpen, duration).toString()).toBe(exact);
      expect(standardErrorAt(someOpen, duration)).toBeCloseTo(error, 4);
    },
  );

  it('half are answered within 8, though those answered alone would say 3', () => {
    const { p50, naive_p50_closed_only } = golden['M.km.quantiles'];
    expect(percentile(someOpen, 50).duration).toBe(p50);
    expect(percentile(kaplanMeier(ended(2, 3, 3, 5, 8, 13)), 50).duration).toBe(naive_p50_closed_only);
  });

  it('when 85 % will be answered nobody can tell: longer than 20', () => {
    expect(percentile(someOpen, 85)).toEqual({ duration: golden['M.km.quantiles'].p85, longestObserved: 20 });
  });

  it('the 95 % interval after 8 is wide', () => {
    const [low, high, duration] = golden['M.km.ci_t8'] as [number, number, number];
    expect(intervalAt(someOpen, duration)?.low).toBeCloseTo(low, 4);
    expect(intervalAt(someOpen, duration)?.high).toBeCloseTo(high, 4);
  });
});

describe('a survival curve', () => {
  it('starts whole and has no interval before the first end', () => {
    expect(survivalAt(someOpen, 1).toString()).toBe('1');
    expect(standardErrorAt(someOpen, 1)).toBe(0);
    expect(intervalAt(someOpen, 1)).toBeNull();
  });

  it('has neither error nor interval once nothing is left', () => {
    const all = kaplanMeier(ended(1, 2));
    expect(survivalAt(all, 2).toString()).toBe('0');
    expect(standardErrorAt(all, 2)).toBeNull();
    expect(intervalAt(all, 2)).toBeNull();
  });

  it('one still open at a duration was at risk at that duration', () => {
    expect(kaplanMeier([...open(4), ...ended(4, 9)]).steps[0]).toEqual({ duration: 4, atRisk: 3, ended: 1 });
  });

  it('of observations that are counted is that of as many single ones', () => {
    const observation = fc.record({ duration: fc.nat(20), ended: fc.boolean(), count: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(observation), (counted) => {
        const single = counted.flatMap(({ duration, ended, count }) =>
          Array.from({ length: count }, () => ({ duration, ended })),
        );
        expect(kaplanMeier(counted)).toEqual(kaplanMeier(single));
      }),
    );
  });

  it('a million rows need not be spelled out: those that lasted as long are counted', () => {
    const counted = kaplanMeier([
      { duration: 60, ended: true, count: 600_000 },
      { duration: 60, ended: false, count: 100_000 },
      { duration: 90, ended: true, count: 300_000 },
    ]);
    expect(counted.steps).toEqual([
      { duration: 60, atRisk: 1_000_000, ended: 600_000 },
      { duration: 90, atRisk: 300_000, ended: 300_000 },
    ]);
    expect(percentile(counted, 60).duration).toBe(60);
    expect(percentile(counted, 61).duration).toBe(90);
  });

  it('is known as far as anybody was watched, and for ever once all have ended', () => {
    expect(isKnownAt(someOpen, 20)).toBe(true);
    expect(isKnownAt(someOpen, 21)).toBe(false);
    expect(isKnownAt(kaplanMeier(ended(1, 2)), 1000)).toBe(true);
    expect(isKnownAt(kaplanMeier(open(3)), 4)).toBe(false);
    expect(isKnownAt(kaplanMeier([]), 0)).toBe(false);
  });

  it('of those that have lasted an age already is the whole one from there, in proportion', () => {
    expect(curveBeyond(someOpen, 5)).toEqual({
      steps: [
        { duration: 8, atRisk: 4, ended: 1 },
        { duration: 13, atRisk: 2, ended: 1 },
      ],
      ended: 2,
      observations: 4,
      longest: 20,
    });
    expect(curveBeyond(someOpen, 13)).toEqual({ steps: [], ended: 0, observations: 0, longest: 20 });
  });

  it('of nothing says nothing', () => {
    expect(percentile(kaplanMeier([]), 50)).toEqual({ duration: null, longestObserved: null });
    expect(survivalAt(kaplanMeier([]), 7).toString()).toBe('1');
  });
});

describe('percentiles', () => {
  it.each([50, 85, 90, 95] as const)('p%d is a duration somebody waited', (percent) => {
    const nothingOpen = kaplanMeier(ended(2, 3, 3, 5, 8, 13, 21, 34, 55, 89));
    expect(percentile(nothingOpen, percent).duration).toBe(golden['M.percentiles'][`p${percent}`][0]);
  });

  it.each([0, 100, 50.5])('there is no percentile %d', (percent) => {
    const message = `A percentile lies between 1 and 99, not at ${percent}`;
    expect(() => percentile(someOpen, percent)).toThrow(expect.objectContaining({ name: 'RangeError', message }));
  });

  const durations = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });

  it('with nothing open they are the nearest rank', () => {
    fc.assert(
      fc.property(durations, fc.integer({ min: 1, max: 99 }), (drawn, percent) => {
        const sorted = [...drawn].sort((a, b) => a - b);
        const rank = Math.ceil((percent * sorted.length) / 100);
        expect(percentile(kaplanMeier(ended(...drawn)), percent).duration).toBe(sorted[rank - 1]);
      }),
    );
  });

  it('the share left is the plain product over the ends, whatever is open', () => {
    fc.assert(
      fc.property(durations, durations, fc.nat(50), (over, going, at) => {
        const all = [...ended(...over), ...open(...going)];
        const times = [...new Set(over)].filter((time) => time <= at);
        const product = times.reduce((left, time) => {
          const n = all.filter(({ duration }) => duration >= time).length;
          const d = over.filter((duration) => duration === time).length;
          return left.times(Fraction.of(BigInt(n - d), BigInt(n)));
        }, Fraction.ONE);
        expect(survivalAt(kaplanMeier(all), at).toString()).toBe(product.toString());
      }),
    );
  });

  it('of what has lasted so long, half end when half of its share is left', () => {
    fc.assert(
      fc.property(durations, durations, fc.nat(50), fc.integer({ min: 1, max: 99 }), (over, going, age, percent) => {
        const curve = kaplanMeier([...ended(...over), ...open(...going)]);
        const goal = survivalAt(curve, age).times(Fraction.of(BigInt(100 - percent), 100n));
        const later = curve.steps.filter(({ duration }) => duration > age);
        const first = later.find(({ duration }) => survivalAt(curve, duration).compare(goal) <= 0);
        expect(percentileBeyond(curve, age, percent).duration).toBe(first?.duration ?? null);
      }),
    );
  });

  it('so many and so varied that no float holds their exact share have percentiles all the same', () => {
    const varied = Array.from({ length: 3000 }, (_, at) => ({ duration: at, ended: at % 3 > 0 }));
    const curve = kaplanMeier(varied);
    const { duration } = percentile(curve, 50);
    const half = Fraction.of(1n, 2n);
    expect(survivalAt(curve, duration!).compare(half)).toBeLessThanOrEqual(0);
    expect(survivalAt(curve, duration! - 1).compare(half)).toBeGreaterThan(0);
    expect(standardErrorAt(curve, duration!)).toBeCloseTo(0.0101, 4);
  });

  it('of six answered within 13 and one older than that, nobody can tell', () => {
    expect(percentileBeyond(someOpen, 6, 50).duration).toBe(13);
    expect(percentileBeyond(someOpen, 13, 1)).toEqual({ duration: null, longestObserved: 20 });
  });

  it('something open for ever longer never makes the percentile smaller', () => {
    fc.assert(
      fc.property(durations, fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 99 }), (over, waited, more, percent) => {
        const soon = percentile(kaplanMeier([...ended(...over), ...open(waited)]), percent).duration ?? Infinity;
        const late = percentile(kaplanMeier([...ended(...over), ...open(waited + more)]), percent).duration ?? Infinity;
        expect(late).toBeGreaterThanOrEqual(soon);
      }),
    );
  });
});
