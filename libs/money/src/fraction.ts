import { floorDivide } from './rounding.js';

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);
/** The number of bits, rounded up to a multiple of four. */
const bitsOf = (n: bigint): number => 4 * magnitude(n).toString(16).length;

/** The greatest number that divides both; gcd(0, n) = n. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The least number that both divide, for a, b > 0. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** An exact rational number, always in lowest terms with a positive denominator, so that equal values have equal fields. */
export class Fraction {
  static readonly ZERO = new Fraction(0n, 1n);
  static readonly ONE = new Fraction(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** @throws RangeError if the denominator is zero. */
  static of(numerator: bigint, denominator = 1n): Fraction {
    if (denominator === 0n) throw new RangeError('A fraction has no denominator of zero');
    const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    return new Fraction(numerator / divisor, denominator / divisor);
  }

  static sum(fractions: Iterable<Fraction>): Fraction {
    let total = Fraction.ZERO;
    for (const fraction of fractions) total = total.plus(fraction);
    return total;
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.numerator, other.denominator));
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError if the other is zero. */
  dividedBy(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Negative, zero or positive, as for Array.sort. */
  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  floor(): bigint {
    return floorDivide(this.numerator, this.denominator);
  }

  /**
   * The nearest float, also if numerator and denominator are too long for floats themselves. Only for drawing and
   * square roots, never for money.
   */
  toNumber(): number {
    // A float has 53 bits. So 64 bits of the quotient round like the whole quotient, if the last bit says whether
    // anything follows.
    const shift = 64 + bitsOf(this.denominator) - bitsOf(this.numerator);
    const dividend = magnitude(this.numerator) << BigInt(Math.max(shift, 0));
    const divisor = this.denominator << BigInt(Math.max(-shift, 0));
    const quotient = (dividend / divisor) | (dividend % divisor === 0n ? 0n : 1n);
    const half = Math.trunc(shift / 2);
    // In two steps, because 2 ** -shift alone may be outside the range of floats although the result is inside.
    const size = Number(quotient) * 2 ** -half * 2 ** (half - shift);
    return this.numerator < 0n ? -size : size;
  }

  /** "17/3", and "17" for whole numbers. */
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
}
