import fc from 'fast-check';
import { Fraction, leastCommonMultiple } from './fraction.js';

const fraction = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => Fraction.of(n, d));

describe('a fraction', () => {
  it('is kept in lowest terms with a positive denominator', () => {
    expect(Fraction.of(6n, -4n).toString()).toBe('-3/2');
    expect(Fraction.of(0n, -7n).toString()).toBe('0');
    expect(Fraction.of(14n, 7n).toString()).toBe('2');
    expect(Fraction.of(1n, 3n).equals(Fraction.of(2n, 6n))).toBe(true);
  });

  it('has no denominator of zero', () => {
    expect(() => Fraction.of(1n, 0n)).toThrow('A fraction has no denominator of zero');
    expect(() => Fraction.ONE.dividedBy(Fraction.ZERO)).toThrow(RangeError);
  });

  it('is unequal when numerator or denominator differ', () => {
    expect(Fraction.of(1n, 3n).equals(Fraction.of(2n, 3n))).toBe(false);
    expect(Fraction.of(1n, 3n).equals(Fraction.of(1n, 2n))).toBe(false);
  });

  it('rounds down below zero too', () => {
    expect(Fraction.of(-1n, 3n).floor()).toBe(-1n);
    expect(Fraction.of(7n, 3n).floor()).toBe(2n);
  });

  it('three thirds are one, which no float would promise', () => {
    const third = Fraction.of(1n, 3n);
    expect(Fraction.sum([third, third, third]).equals(Fraction.ONE)).toBe(true);
    expect(third.toNumber()).toBeCloseTo(0.3333, 4);
  });

  it('adding and taking away, multiplying and dividing undo each other', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        if (b.numerator !== 0n) expect(a.times(b).dividedBy(b).equals(a)).toBe(true);
      }),
    );
  });

  it('compares by value', () => {
    const [third, half] = [Fraction.of(1n, 3n), Fraction.of(1n, 2n)];
    expect([third.compare(half), half.compare(third), half.compare(Fraction.of(2n, 4n))]).toEqual([-1, 1, 0]);
    fc.assert(
      fc.property(fraction, fraction, (a, b) => Math.sign(a.compare(b)) === Math.sign(a.toNumber() - b.toNumber())),
    );
  });

  const whole = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

  it('is the same float as the division of two that floats hold exactly', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (n, d) => {
        expect(Fraction.of(BigInt(n), BigInt(d)).toNumber()).toBe(n === 0 ? 0 : n / d);
      }),
    );
  });

  it('is a float however long its numerator and denominator are', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 200, max: 5000 }), (n, d, bits) => {
        const long = 1n << BigInt(bits);
        const beside = Fraction.of(BigInt(n) * long + 1n, BigInt(d) * long);
        if (n === 0) expect(beside.toNumber()).toBeLessThan(1e-50);
        else expect(beside.toNumber() / (n / d)).toBeCloseTo(1, 14);
      }),
    );
  });

  it('between two floats is the even one, and the upper one when anything is above the middle', () => {
    const middle = 2n ** 53n + 1n;
    expect(Fraction.of(middle).toNumber()).toBe(2 ** 53);
    expect(Fraction.of(middle * 2n ** 100n + 1n, 2n ** 100n).toNumber()).toBe(2 ** 53 + 2);
    expect(Fraction.ZERO.toNumber()).toBe(0);
  });

  it('is a float as long as there is one of its size', () => {
    const two = (power: number) =>
      power < 0 ? Fraction.of(1n, 1n << BigInt(-power)) : Fraction.of(1n << BigInt(power));
    for (const power of [-1074, -1022, -1000, 0, 1000, 1023]) expect(two(power).toNumber()).toBe(2 ** power);
    expect(two(-1100).toNumber()).toBe(0);
    expect(two(1024).toNumber()).toBe(Infinity);
    expect(Fraction.of(-1n << 1024n).toNumber()).toBe(-Infinity);
  });

  it('the least common multiple of 4 and 6 is 12', () => {
    expect(leastCommonMultiple(4n, 6n)).toBe(12n);
  });
});
