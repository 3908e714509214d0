import { Fraction } from '@lockstep/money';
import fc from 'fast-check';
import golden from '../golden/statistics.json' with { type: 'json' };
import { Backlog, BacklogForecast, forecastBacklog, LONGEST_FORECAST } from './backlog.js';
import { exactBacklog } from './backlog-exact.js';

const LATELY = [0, 1, 2, 1, 0, 3, 1, 2, 0, 1];
const FIVE_OPEN: Backlog = { open: 5, completions: LATELY };
const chances = (backlog: Backlog, days: number): number[] =>
  exactBacklog(backlog, days).map(({ numerator, denominator }) => Fraction.of(numerator, denominator).toNumber());
/** Once the last trial is done, all are. */
const simulated = ({ doneWithin, trials }: BacklogForecast, days: number): number =>
  (doneWithin[Math.min(days, doneWithin.length - 1)] ?? 0) / trials;

describe('five open, and ten days in which 0 to 3 were completed', () => {
  it.each(golden['M.mc.exact'] as [number, number][])('are done within %d days with a chance of %d', (days, chance) => {
    expect(chances(FIVE_OPEN, days)[days]).toBeCloseTo(chance, 6);
  });

  it.each([1, 2, 3, 42, 2026])(
    'the simulation from seed %d is within 0.015 of each, and tells the same days',
    (seed) => {
      const forecast = forecastBacklog(FIVE_OPEN, seed)!;
      for (const [days, chance] of golden['M.mc.exact'] as [number, number][]) {
        expect(Math.abs(simulated(forecast, days) - chance)).toBeLessThan(0.015);
      }
      expect(forecast).toMatchObject(golden['M.mc.quantiles']);
    },
  );
});

describe('the forecast of a queue', () => {
  it('from the same seed is the same', () => {
    expect(forecastBacklog(FIVE_OPEN, 9)).toEqual(forecastBacklog(FIVE_OPEN, 9));
    expect(forecastBacklog(FIVE_OPEN, 9)).not.toEqual(forecastBacklog(FIVE_OPEN, 10));
  });

  it('with nothing open is today', () => {
    expect(forecastBacklog({ ...FIVE_OPEN, open: 0 }, 1)).toEqual({
      p50: 0,
      p85: 0,
      p95: 0,
      trials: 10_000,
      doneWithin: [10_000],
    });
  });

  it('where every day was alike is a division', () => {
    const twoADay = Array.from({ length: 10 }, () => 2);
    expect(forecastBacklog({ open: 7, completions: twoADay }, 1)).toMatchObject({ p50: 4, p85: 4, p95: 4 });
    const oneMoreADay = Array.from({ length: 10 }, () => 1);
    expect(forecastBacklog({ open: 7, completions: twoADay, arrivals: oneMoreADay }, 1)).toMatchObject({
      p50: 7,
      p95: 7,
    });
  });

  it('needs ten days, and five completions in all', () => {
    expect(forecastBacklog({ open: 5, completions: LATELY.slice(1) }, 1)).toBeNull();
    expect(forecastBacklog({ open: 5, completions: [4, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, 1)).toBeNull();
    expect(forecastBacklog({ open: 5, completions: [5, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, 1)).not.toBeNull();
    expect(forecastBacklog({ ...FIVE_OPEN, arrivals: [1, 2] }, 1)).toBeNull();
  });

  it('of a queue that only grows is that it takes longer than anybody looks ahead', () => {
    const arrivals = Array.from({ length: 10 }, () => 5);
    expect(forecastBacklog({ ...FIVE_OPEN, arrivals }, 1)).toEqual({
      p50: null,
      p85: null,
      p95: null,
      trials: 10_000,
      doneWithin: [],
    });
  });

  it('reaches just as far as anybody looks ahead', () => {
    const oneADay = Array.from({ length: 10 }, () => 1);
    expect(forecastBacklog({ open: LONGEST_FORECAST, completions: oneADay }, 1)!.p50).toBe(LONGEST_FORECAST);
    expect(forecastBacklog({ open: LONGEST_FORECAST + 1, completions: oneADay }, 1)!.p50).toBeNull();
  });

  it.each([
    { open: -1, completions: LATELY },
    { open: 1.5, completions: LATELY },
    { open: 1, completions: [...LATELY, -1] },
    { open: 1, completions: LATELY, arrivals: [NaN] },
  ])('nobody can have counted %j', (backlog) => {
    expect(() => forecastBacklog(backlog, 1)).toThrow(/^Nobody can have counted (-1|1\.5|NaN)$/);
    expect(() => exactBacklog(backlog, 1)).toThrow(RangeError);
  });

  /** Mostly more is completed than arrives: a queue that grows is simulated for a year of each trial. */
  const counts = (most: number) => fc.array(fc.nat(most), { minLength: 10, maxLength: 15 });
  const completions = counts(4).filter((days) => days.reduce((sum, count) => sum + count, 0) >= days.length);
  const backlogs = fc.record(
    { open: fc.nat(8), completions, arrivals: counts(1) },
    { requiredKeys: ['open', 'completions'] },
  );

  /** By Dvoretzky, Kiefer and Wolfowitz, one in thirty million simulations is off by more. */
  it('is near the exact chance for every number of days', () => {
    fc.assert(
      fc.property(backlogs, fc.integer(), (backlog, seed) => {
        const forecast = forecastBacklog(backlog, seed)!;
        chances(backlog, 12).forEach((chance, days) => {
          expect(Math.abs(simulated(forecast, days) - chance)).toBeLessThan(0.03);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('says no earlier day for more certainty', () => {
    fc.assert(
      fc.property(backlogs, fc.integer(), (backlog, seed) => {
        const { p50, p85, p95 } = forecastBacklog(backlog, seed)!;
        expect(p50 ?? Infinity).toBeLessThanOrEqual(p85 ?? Infinity);
        expect(p85 ?? Infinity).toBeLessThanOrEqual(p95 ?? Infinity);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the exact chances', () => {
  it('are what counting every course of three days says', () => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }),
        (open, completions, arrivals) => {
          const moves = completions.flatMap((done) => arrivals.map((more) => more - done));
          const courses = moves.flatMap((a) => moves.flatMap((b) => moves.map((c) => [a, b, c])));
          const isDone = ([a, b, c]: number[]) =>
            [open, open + a!, open + a! + b!, open + a! + b! + c!].some((left) => left <= 0);
          const { numerator, denominator } = exactBacklog({ open, completions, arrivals }, 3)[3]!;
          const counted = Fraction.of(BigInt(courses.filter(isDone).length), BigInt(courses.length));
          expect(Fraction.of(numerator, denominator).equals(counted)).toBe(true);
        },
      ),
    );
  });

  it('never fall from one day to the next', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.array(fc.nat(3), { minLength: 1 }), (open, completions) => {
        const rising = chances({ open, completions }, 8);
        rising.slice(1).forEach((chance, at) => expect(chance).toBeGreaterThanOrEqual(rising[at]!));
      }),
    );
  });

  it('cannot be told of no days at all', () => {
    const refusal = new RangeError('There are no days to draw from');
    expect(() => exactBacklog({ open: 1, completions: [] }, 3)).toThrow(refusal);
    expect(() => exactBacklog({ open: 1, completions: [1], arrivals: [] }, 3)).toThrow(refusal);
  });
});
