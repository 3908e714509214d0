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
    expect(() => Fraction.of(1n, 0n)).toThrow(RangeError);
    expect(() => Fraction.ONE.dividedBy(Fraction.ZERO)).toThrow(RangeError);
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
    fc.assert(
      fc.property(fraction, fraction, (a, b) => Math.sign(a.compare(b)) === Math.sign(a.toNumber() - b.toNumber())),
    );
  });

  it('the least common multiple of 4 and 6 is 12', () => {
    expect(leastCommonMultiple(4n, 6n)).toBe(12n);
  });
});
