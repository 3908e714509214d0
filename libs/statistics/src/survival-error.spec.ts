import fc from 'fast-check';
import { kaplanMeier, Observation, survivalAt } from './survival.js';
import { intervalAt, standardErrorAt, survivalPoints } from './survival-error.js';
import { remissions } from './testing/remissions.js';

describe('weeks until leukaemia came back (Freireich and others, 1963)', () => {
  /** As Stata's `sts list` and R's `survfit(conf.type = "log-log")` print them. */
  it.each([
    [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
    [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
    [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
    [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
    [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
    [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
    [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801],
  ])('after %d weeks: %d at risk, %d ended', (duration, atRisk, ended, share, error, low, high) => {
    const point = survivalPoints(remissions).find((each) => each.duration === duration)!;
    expect(point).toMatchObject({ atRisk, ended });
    expect(point.share).toBeCloseTo(share, 4);
    expect(point.standardError).toBeCloseTo(error, 4);
    expect(point.interval!.low).toBeCloseTo(low, 4);
    expect(point.interval!.high).toBeCloseTo(high, 4);
  });
});

describe('the points of a curve', () => {
  const durations = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });
  const curves = fc.tuple(durations, durations).map(([over, going]) => {
    const ended = over.map((duration): Observation => ({ duration, ended: true }));
    return kaplanMeier([...ended, ...going.map((duration) => ({ duration, ended: false }))]);
  });

  it('have the share that is known exactly, and an interval around it', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        for (const { duration, share, interval } of survivalPoints(curve)) {
          expect(share).toBeCloseTo(survivalAt(curve, duration).toNumber(), 12);
          if (interval === null) expect(share).toBe(0);
          else
            expect(0 <= interval.low && interval.low < share && share < interval.high && interval.high <= 1).toBe(true);
        }
      }),
    );
  });

  it('hold from their step until the next', () => {
    fc.assert(
      fc.property(curves, fc.nat(60), (curve, duration) => {
        const point = survivalPoints(curve).findLast((each) => each.duration <= duration);
        expect(standardErrorAt(curve, duration)).toBe(point === undefined ? 0 : point.standardError);
        expect(intervalAt(curve, duration)).toEqual(point?.interval ?? null);
      }),
    );
  });

  it('with nothing censored, the error is that of a share: √(p (1 − p) / n)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 60 }), (over) => {
        const curve = kaplanMeier(over.map((duration) => ({ duration, ended: true })));
        for (const { share, standardError } of survivalPoints(curve)) {
          if (standardError === null) continue;
          expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / over.length), 10);
        }
      }),
    );
  });

  it('ten times as many that lasted alike are known more closely', () => {
    const some = [
      { duration: 3, ended: true, count: 4 },
      { duration: 5, ended: false, count: 3 },
      { duration: 8, ended: true, count: 2 },
      { duration: 9, ended: false, count: 1 },
    ];
    const few = survivalPoints(kaplanMeier(some));
    const many = survivalPoints(kaplanMeier(some.map(({ count, ...each }) => ({ ...each, count: count * 10 }))));
    few.forEach(({ share, standardError }, at) => {
      expect(many[at]!.share).toBeCloseTo(share, 12);
      expect(many[at]!.standardError).toBeCloseTo(standardError! / Math.sqrt(10), 12);
    });
  });

  it('of a curve without ends are none', () => {
    expect(survivalPoints(kaplanMeier([{ duration: 4, ended: false }]))).toEqual([]);
  });
});
