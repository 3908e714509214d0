import fc from 'fast-check';
import { ratioInBasisPoints } from './basis-points.js';
import { type AgedChance, chancesByAge } from './chances-by-age.js';
import { chanceOfLasting, FEWEST_ENDED } from './outlook.js';
import { kaplanMeier, type Observation } from './survival.js';

const ended = (...durations: number[]): Observation[] => durations.map((duration) => ({ duration, ended: true }));
const open = (...durations: number[]): Observation[] => durations.map((duration) => ({ duration, ended: false }));

/** One end after each full hour up to twenty. */
const TWENTY = Array.from({ length: 20 }, (_, hour) => hour + 1);
const curve = kaplanMeier(ended(...TWENTY));

const chanceAt = (stairs: AgedChance[], age: number): number | null =>
  stairs.findLast((stair) => stair.age <= age)!.basisPoints;

describe('the chance to miss one due date, at every age', () => {
  it('of one due after 4 h, where one of twenty ends in each hour: 16 of 20, of 19, of 18, of 17, then certain', () => {
    expect(chancesByAge(curve, 4)).toEqual([
      { age: 0, basisPoints: 8000 },
      { age: 1, basisPoints: 8421 },
      { age: 2, basisPoints: 8889 },
      { age: 3, basisPoints: 9412 },
      { age: 4, basisPoints: 10_000 },
    ]);
  });

  it('with some still open: S(8) = 7/16, S(2) = 9/10, S(3) = 7/10, S(5) = 7/12 of the golden curve', () => {
    const golden = [...ended(2, 3, 3, 5, 8, 13), ...open(1, 4, 6, 9, 20)];
    // Twenty ends are wanted: each observation four times leaves every share as it is.
    const four = kaplanMeier(golden.flatMap((each) => [each, each, each, each]));
    expect(chancesByAge(four, 8)).toEqual([
      { age: 0, basisPoints: 4375 },
      { age: 2, basisPoints: 4861 },
      { age: 3, basisPoints: 6250 },
      { age: 5, basisPoints: 7500 },
      { age: 8, basisPoints: 10_000 },
    ]);
  });

  it('has one stair at age 0 also where something ended at once: 18 of the 20 that did not', () => {
    expect(chancesByAge(kaplanMeier(ended(0, ...TWENTY)), 2)).toEqual([
      { age: 0, basisPoints: 9000 },
      { age: 1, basisPoints: 9474 },
      { age: 2, basisPoints: 10_000 },
    ]);
  });

  it('is unknown from the age beyond which nothing ended, up to the due date', () => {
    const stuck = kaplanMeier([...ended(...TWENTY), ...open(30)]);
    expect(chancesByAge(stuck, 25)!.slice(-3)).toEqual([
      { age: 19, basisPoints: 5000 },
      { age: 20, basisPoints: null },
      { age: 25, basisPoints: 10_000 },
    ]);
  });

  it('is unknown at every age from fewer than twenty ends, and beyond what anybody was watched for', () => {
    expect(chancesByAge(kaplanMeier(ended(...TWENTY.slice(1))), 4)).toBeNull();
    expect(chancesByAge(kaplanMeier([...ended(...TWENTY), ...open(30)]), 31)).toBeNull();
  });

  it('is certain of one that is due at once', () => {
    expect(chancesByAge(curve, 0)).toEqual([{ age: 0, basisPoints: 10_000 }]);
  });
});

const durations = fc.array(fc.nat(50), { minLength: FEWEST_ENDED, maxLength: 60 });
const curves = fc
  .tuple(durations, fc.array(fc.nat(60), { maxLength: 40 }))
  .map(([over, going]) => kaplanMeier([...ended(...over), ...open(...going)]));

describe('for any curve', () => {
  it('every stair is what the chance of lasting is at its age', () => {
    fc.assert(
      fc.property(curves, fc.nat(60), fc.nat(60), (any, duration, age) => {
        const stairs = chancesByAge(any, duration);
        const lasting = chanceOfLasting(any, age, duration);
        if (stairs === null) {
          if (age < duration) expect(lasting).toBeNull();
        } else {
          expect(chanceAt(stairs, age)).toBe(lasting && ratioInBasisPoints(lasting.chance));
        }
      }),
    );
  });

  it('it never falls while it is known', () => {
    fc.assert(
      fc.property(curves, fc.nat(60), (any, duration) => {
        const known = (chancesByAge(any, duration) ?? []).flatMap(({ basisPoints }) => basisPoints ?? []);
        expect(known).toEqual([...known].sort((a, b) => a - b));
      }),
    );
  });
});
