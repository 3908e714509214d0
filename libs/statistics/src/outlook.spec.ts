import { Fraction } from '@lockstep/money';
import fc from 'fast-check';
import { chanceOfEnding, chanceOfLasting, endsWithin, FEWEST_ENDED } from './outlook.js';
import { percentileBeyond } from './percentile.js';
import type { RatioEstimate } from './ratio.js';
import { kaplanMeier, Observation, survivalAt } from './survival.js';

const ended = (...durations: number[]): Observation[] => durations.map((duration) => ({ duration, ended: true }));
const open = (...durations: number[]): Observation[] => durations.map((duration) => ({ duration, ended: false }));
const exact = (ratio: RatioEstimate | null | undefined): string | null =>
  ratio == null ? null : Fraction.of(ratio.numerator, ratio.denominator).toString();

/** One end after each full hour up to twenty. */
const TWENTY = Array.from({ length: 20 }, (_, hour) => hour + 1);
const curve = kaplanMeier(ended(...TWENTY));

describe('the chance that an open request misses the hour at which it is due', () => {
  it.each([
    [0, 16, '1/5'],
    [10, 16, '2/5'],
    [15, 16, '4/5'],
    [10, 19, '1/10'],
    [10, 20, '0'],
  ])('aged %d h and due at %d h: %s', (age, due, chance) => {
    expect(exact(chanceOfLasting(curve, age, due)?.chance)).toBe(chance);
  });

  it('grows with its age', () => {
    const chances = [0, 5, 10, 15].map((age) => chanceOfLasting(curve, age, 16)!.chance);
    expect(chances.map(exact)).toEqual(['1/5', '4/15', '2/5', '4/5']);
  });

  it('rests on those that had lasted as long, and has their interval', () => {
    const { older, ended: over, interval } = chanceOfLasting(curve, 10, 16)!;
    expect({ older, over }).toEqual({ older: 10, over: 10 });
    // Ten were left and four of them lasted longer: log(−log) with Greenwood's Σ d / (n (n − d)) = 0.15.
    expect(interval!.low).toBeCloseTo(0.1227, 4);
    expect(interval!.high).toBeCloseTo(0.6702, 4);
  });

  it('is certain once that hour has passed, however little is known', () => {
    expect(chanceOfLasting(curve, 16, 16)).toMatchObject({
      chance: { numerator: 1n, denominator: 1n },
      interval: null,
    });
    expect(exact(chanceOfLasting(kaplanMeier([]), 5, 3)?.chance)).toBe('1');
    expect(exact(chanceOfLasting(kaplanMeier([]), 5, 5)?.chance)).toBe('1');
    expect(exact(chanceOfEnding(curve, 17, 16))).toBe('0');
  });

  it('is unknown from fewer than twenty ends', () => {
    const nineteen = kaplanMeier([...ended(...TWENTY.slice(1)), ...open(...TWENTY)]);
    expect(nineteen.ended).toBe(FEWEST_ENDED - 1);
    expect(chanceOfLasting(nineteen, 3, 10)).toBeNull();
    expect(chanceOfEnding(nineteen, 3, 10)).toBeNull();
    expect(endsWithin(nineteen, 3, 85)).toBeNull();
  });

  it('is unknown where nothing that lasted as long has ended', () => {
    expect(chanceOfLasting(curve, 20, 25)).toBeNull();
    expect(chanceOfLasting(kaplanMeier([...ended(...TWENTY), ...open(40)]), 20, 30)).toBeNull();
  });

  it('is unknown beyond what anybody was watched for, and nothing once all had ended by then', () => {
    const someStuck = kaplanMeier([...ended(...TWENTY), ...open(30, 30)]);
    expect(exact(chanceOfLasting(someStuck, 10, 30)?.chance)).toBe('1/6');
    expect(chanceOfLasting(someStuck, 10, 31)).toBeNull();
    expect(exact(chanceOfLasting(curve, 10, 31)?.chance)).toBe('0');
  });
});

describe('when an open request ends', () => {
  it('85 of 100 end within 17 h, and within 19 h of those that took longer than 10', () => {
    expect(endsWithin(curve, 0, 85)).toBe(17);
    expect(endsWithin(curve, 10, 85)).toBe(19);
  });

  it('is unknown where the curve does not fall so far', () => {
    expect(endsWithin(kaplanMeier([...ended(...TWENTY), ...open(...TWENTY.map(() => 30))]), 0, 85)).toBeNull();
  });

  it.each([0, 100, 8.5])('there is no percentile %d', (percent) => {
    expect(() => endsWithin(curve, 0, percent)).toThrow(RangeError);
  });
});

const durations = fc.array(fc.nat(50), { minLength: FEWEST_ENDED, maxLength: 60 });
const curves = fc
  .tuple(durations, fc.array(fc.nat(50), { maxLength: 40 }))
  .map(([over, going]) => kaplanMeier([...ended(...over), ...open(...going)]));

describe('for any curve', () => {
  it('the chance to end within t at age a is 1 − S(t) / S(a)', () => {
    fc.assert(
      fc.property(curves, fc.nat(50), fc.integer({ min: 1, max: 50 }), (any, age, more) => {
        const chance = chanceOfEnding(any, age, age + more);
        fc.pre(chance !== null);
        const left = survivalAt(any, age + more).dividedBy(survivalAt(any, age));
        expect(exact(chance)).toBe(Fraction.ONE.minus(left).toString());
      }),
    );
  });

  it('the first duration that 85 of 100 do not outlast is the forecast', () => {
    fc.assert(
      fc.property(curves, fc.nat(50), (any, age) => {
        const likely = endsWithin(any, age, 85);
        expect(likely).toBe(percentileBeyond(any, age, 85).duration);
        fc.pre(likely !== null);
        const chanceWithin = (duration: number) => {
          const { numerator, denominator } = chanceOfEnding(any, age, duration)!;
          return Fraction.of(numerator, denominator);
        };
        const enough = Fraction.of(85n, 100n);
        expect(chanceWithin(likely).compare(enough)).toBeGreaterThanOrEqual(0);
        expect(chanceWithin(likely - 1).compare(enough)).toBeLessThan(0);
      }),
    );
  });

  it('a later due date is never missed more likely, and an older request never less', () => {
    fc.assert(
      fc.property(curves, fc.nat(40), fc.nat(20), fc.nat(20), (any, age, older, later) => {
        const due = age + older;
        const chances = [
          chanceOfLasting(any, age, due + later),
          chanceOfLasting(any, age, due),
          chanceOfLasting(any, age + older, due + later),
        ];
        fc.pre(chances.every((each) => each !== null));
        const [whenLater, now, whenOlder] = chances.map((each) =>
          Fraction.of(each.chance.numerator, each.chance.denominator),
        );
        expect(whenLater!.compare(now!)).toBeLessThanOrEqual(0);
        expect(whenOlder!.compare(whenLater!)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
