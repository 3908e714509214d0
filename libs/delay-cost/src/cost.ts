import { percentOf } from '@lockstep/money';
import { DelayProfile, FixedDateProfile, Grace, LinearProfile, StepProfile } from './profile.js';

/**
 * What a delay of so many whole units costs in minor units, rounded half up once. Never falls as the delay grows, and
 * no delay costs nothing.
 * @param value of the order, minor units.
 */
export function costAfter(profile: DelayProfile, value: bigint, units: number): bigint {
  switch (profile.kind) {
    case 'LINEAR':
      return linearCost(profile, countedUnits(profile.grace, units));
    case 'STEP_LD':
      return stepCost(profile, value, periods(profile, countedUnits(profile.grace, units)));
    case 'FIXED_DATE':
      return fixedDateCost(profile, units - profile.graceUnits);
  }
}

/** What the next so many units cost, on top of what has accrued: nothing once a cap is reached. */
export const marginal = (profile: DelayProfile, value: bigint, units: number, more = 1): bigint =>
  costAfter(profile, value, units + more) - costAfter(profile, value, units);

/** Units that count once the grace has been applied. */
export function countedUnits({ units: free, mode }: Grace, units: number): number {
  if (units <= free) return 0;
  return mode === 'CLIFF' ? units : units - free;
}

export const linearCost = ({ rate, cap }: LinearProfile, counted: number): bigint =>
  atMost(cap, rate * BigInt(counted));

export function periods({ periodUnits, counts }: StepProfile, counted: number): number {
  return counts === 'STARTED' ? Math.ceil(counted / periodUnits) : Math.floor(counted / periodUnits);
}

export function stepCost(profile: StepProfile, value: bigint, count: number): bigint {
  const base = profile.baseValue ?? value;
  const limit = profile.capBasisPoints === null ? null : percentOf(base, BigInt(profile.capBasisPoints));
  return atMost(limit, percentOf(base, BigInt(profile.basisPoints) * BigInt(count)));
}

/** @param after units after the grace; none and below cost nothing. */
export const fixedDateCost = ({ lump, tail, cap }: FixedDateProfile, after: number): bigint =>
  after <= 0 ? 0n : atMost(cap, lump + tail * BigInt(after));

export const atMost = (cap: bigint | null, amount: bigint): bigint => (cap !== null && amount > cap ? cap : amount);
