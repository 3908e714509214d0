import { Fraction } from '@lockstep/money';
import fc from 'fast-check';
import golden from '../golden/statistics.json' with { type: 'json' };
import { restrictedMean } from './restricted-mean.js';
import { kaplanMeier, SurvivalCurve, survivalAt } from './survival.js';

const ended = (...durations: number[]) => durations.map((duration) => ({ duration, ended: true }));
const open = (...durations: number[]) => durations.map((duration) => ({ duration, ended: false }));
const mean = (curve: SurvivalCurve, horizon: number): string | null => {
  const ratio = restrictedMean(curve, horizon);
  return ratio === null ? null : Fraction.of(ratio.numerator, ratio.denominator).toString();
};

describe('the restricted mean', () => {
  const someOpen = kaplanMeier([...ended(2, 3, 3, 5, 8, 13), ...open(1, 4, 6, 9, 20)]);

  it('of six answered and five open, watched for 20', () => {
    const [exact, float] = golden['M.km.rmst20'] as [string, number];
    expect(mean(someOpen, 20)).toBe(exact);
    const { numerator, denominator } = restrictedMean(someOpen, 20)!;
    expect(Number(numerator) / Number(denominator)).toBeCloseTo(float, 4);
  });

  it('is the horizon itself until the first one ends', () => {
    expect(mean(someOpen, 0)).toBe('0');
    expect(mean(someOpen, 2)).toBe('2');
    expect(mean(someOpen, 3)).toBe('29/10');
    expect(mean(kaplanMeier(open(9)), 7)).toBe('7');
  });

  it('is not known where nobody was watched so long', () => {
    expect(mean(someOpen, 21)).toBeNull();
    expect(mean(kaplanMeier([]), 0)).toBeNull();
  });

  it.each([-1, 2.5, NaN])('has no horizon of %d', (horizon) => {
    const refusal = new RangeError(`A horizon of ${horizon} is no whole duration`);
    expect(() => restrictedMean(someOpen, horizon)).toThrow(refusal);
  });

  const durations = fc.array(fc.nat(40), { minLength: 1, maxLength: 40 });

  it('with nothing open it is the plain mean of what each lasted within the horizon', () => {
    fc.assert(
      fc.property(durations, fc.nat(60), (over, horizon) => {
        const sum = over.reduce((total, duration) => total + Math.min(duration, horizon), 0);
        const plain = Fraction.of(BigInt(sum), BigInt(over.length));
        expect(mean(kaplanMeier(ended(...over)), horizon)).toBe(plain.toString());
      }),
    );
  });

  it('is the sum of S(t) over every single unit of time, whatever is open', () => {
    fc.assert(
      fc.property(durations, durations, (over, going) => {
        const curve = kaplanMeier([...ended(...over), ...open(...going)]);
        const horizon = curve.longest!;
        const units = Array.from({ length: horizon }, (_, unit) => survivalAt(curve, unit));
        expect(mean(curve, horizon)).toBe(Fraction.sum(units).toString());
      }),
    );
  });

  it('work of ten thousand different durations, a third of it open, is no trouble', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ duration: at, ended: at % 3 > 0 }));
    const { numerator, denominator } = restrictedMean(kaplanMeier(many), 9_000)!;
    const perMille = Number((numerator * 1000n) / denominator) / 1000;
    const sumOfFloats = kaplanMeier(many).steps.reduce(
      ({ share, area, from }, { duration, atRisk, ended }) => ({
        share: duration > 9_000 ? share : (share * (atRisk - ended)) / atRisk,
        area: area + share * (Math.min(duration, 9_000) - Math.min(from, 9_000)),
        from: duration,
      }),
      { share: 1, area: 0, from: 0 },
    );
    expect(perMille).toBeCloseTo(sumOfFloats.area, 2);
  });
});
