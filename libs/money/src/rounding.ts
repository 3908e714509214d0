/** Ten thousand basis points are the whole. */
export const WHOLE_IN_BASIS_POINTS = 10_000n;

/** The largest whole number not above n/d, for d > 0. BigInt division alone rounds towards zero. */
export function floorDivide(n: bigint, d: bigint): bigint {
  if (d <= 0n) throw new RangeError(`A denominator is positive, not ${d.toString()}`);
  return n % d < 0n ? n / d - 1n : n / d;
}

/** n/d to the nearest whole number, halves upwards: 5/2 → 3, 7/3 → 2. d > 0. */
export function roundHalfUp(n: bigint, d: bigint): bigint {
  return floorDivide(2n * n + d, 2n * d);
}

/** This many basis points of an amount, rounded half up once: 50 bp of 9999999 → 50000. */
export function percentOf(amount: bigint, basisPoints: bigint): bigint {
  return roundHalfUp(amount * basisPoints, WHOLE_IN_BASIS_POINTS);
}

/** 50 → "0.5 %", 1000 → "10 %". */
export function formatBasisPoints(basisPoints: bigint): string {
  const whole = basisPoints / 100n;
  const rest = (basisPoints % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return `${whole.toString()}${rest === '' ? '' : `.${rest}`} %`;
}
