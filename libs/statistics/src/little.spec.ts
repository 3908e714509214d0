import { Fraction } from '@lockstep/money';
import fc from 'fast-check';
import { littlesCheck } from './little.js';

const check = (workInProgress: Fraction, arrivals: Fraction, time: Fraction) =>
  littlesCheck({ workInProgress, arrivals, time });
const whole = (n: number): Fraction => Fraction.of(BigInt(n));

describe("Little's law", () => {
  it('ten a week that take two weeks each are twenty open', () => {
    expect(check(whole(20), whole(10), whole(2))).toMatchObject({ off: 0, alarm: false });
  });

  it.each([
    [20, 10, 26, 3000, false],
    [20, 10, 14, 3000, false],
    [20, 10, 27, 3500, true],
    [20, 10, 13, 3500, true],
    [20, 0, 5, 10_000, true],
  ])('%d open, %d a week, %d tenths of 2 weeks: off by %d basis points', (open, arrivals, tenths, off, alarm) => {
    expect(check(whole(open), whole(arrivals), Fraction.of(BigInt(tenths), 10n))).toMatchObject({ off, alarm });
  });

  it('a hair above 30 % is an alarm although it is shown as 30 %', () => {
    const hair = Fraction.of(13_000_001n, 10_000_000n);
    expect(check(whole(1), whole(1), hair)).toMatchObject({ off: 3000, alarm: true });
  });

  it('nothing open has no share to be off by, but is an alarm where there should be something', () => {
    expect(check(whole(0), whole(0), whole(9))).toMatchObject({ off: null, alarm: false });
    expect(check(whole(0), whole(1), whole(9))).toMatchObject({ off: null, alarm: true });
  });

  it('no figure is negative', () => {
    expect(() => check(whole(-1), whole(1), whole(1))).toThrow(new RangeError('A flow has no negative figures'));
    expect(() => check(whole(1), whole(1), Fraction.of(-1n, 2n))).toThrow(RangeError);
  });

  /** Everything that arrives in a stretch and leaves before its end, counted hour by hour. */
  it('holds to the hour for all work that begins and ends within the stretch', () => {
    const visits = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(visits, (drawn) => {
        const stretch = 100;
        const open = Array.from(
          { length: stretch },
          (_, hour) => drawn.filter(([arrival, time]) => arrival <= hour && hour < arrival + time).length,
        );
        const average = (sum: number, count: number) => Fraction.of(BigInt(sum), BigInt(count));
        const checked = check(
          average(
            open.reduce((sum, n) => sum + n, 0),
            stretch,
          ),
          average(drawn.length, stretch),
          average(
            drawn.reduce((sum, [, time]) => sum + time, 0),
            drawn.length,
          ),
        );
        expect(checked.alarm).toBe(false);
        expect(checked.off ?? 0).toBe(0);
      }),
    );
  });
});
