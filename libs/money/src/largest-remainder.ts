import { leastCommonMultiple } from './fraction.js';
import { MoneyRefused } from './refusal.js';
import { floorDivide } from './rounding.js';

/** The share of one key, as numerator/denominator: an exact amount, or a weight in the same proportion. */
export interface WeightedShare {
  readonly key: string;
  /** Not negative. */
  readonly numerator: bigint;
  /** Positive; the fraction need not be in lowest terms. */
  readonly denominator: bigint;
}

interface Portion {
  key: string;
  amount: bigint;
  remainder: bigint;
}

/**
 * Splits a total into whole minor units in proportion to the shares (Hamilton's method). Each key gets its exact share
 * rounded down. The units that are left go out one by one, by falling remainder; equal remainders are ordered by the
 * bytes of the key. The parts always sum to the total and do not depend on the order of the shares.
 * @throws MoneyRefused `money.nothing_to_split_by` if there is a total and no share above zero.
 */
export function splitByLargestRemainder(total: bigint, shares: readonly WeightedShare[]): Map<string, bigint> {
  const portions = portionsOf(total, shares);
  let spare = portions.reduce((left, portion) => left - portion.amount, total);
  for (const portion of [...portions].sort(byRemainderThenKey)) {
    if (spare === 0n) break;
    portion.amount += 1n;
    spare -= 1n;
  }
  return new Map(portions.map((portion) => [portion.key, portion.amount]));
}

function portionsOf(total: bigint, shares: readonly WeightedShare[]): Portion[] {
  const weights = overOneDenominator(shares);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return nothingToSplitBy(total, shares);
  return shares.map(({ key }, index) => {
    const owed = total * weights[index]!;
    const amount = floorDivide(owed, whole);
    return { key, amount, remainder: owed - amount * whole };
  });
}

/** With one common denominator, every later comparison is one of whole numbers. */
function overOneDenominator(shares: readonly WeightedShare[]): bigint[] {
  if (new Set(shares.map(({ key }) => key)).size < shares.length) throw new RangeError('Two shares have the same key');
  if (shares.some(({ numerator }) => numerator < 0n)) throw new RangeError('A share is never negative');
  const common = [...new Set(shares.map(({ denominator }) => denominator))].reduce(leastCommonMultiple, 1n);
  return shares.map(({ numerator, denominator }) => numerator * (common / denominator));
}

function nothingToSplitBy(total: bigint, shares: readonly WeightedShare[]): Portion[] {
  if (total === 0n) return shares.map(({ key }) => ({ key, amount: 0n, remainder: 0n }));
  throw new MoneyRefused('money.nothing_to_split_by', 'There is an amount to split, and nobody has a share in it.');
}

const byRemainderThenKey = (a: Portion, b: Portion): number =>
  a.remainder === b.remainder ? compareBytes(a.key, b.key) : a.remainder > b.remainder ? -1 : 1;

/**
 * Compares by UTF-8 bytes, which is the order of code points and of the database's "C" collation. It does not depend on
 * language or machine. Comparing strings with `<` would put an emoji before some letters.
 */
export function compareBytes(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    if (a[index] !== b[index]) return a.codePointAt(index)! - b.codePointAt(index)!;
  }
  return a.length - b.length;
}
