import { percentOf, roundHalfUp, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';
import { LocalDate } from '@lockstep/working-time';
import { onAxis, unitsBetween } from './axis.js';
import { PricedOrder } from './priced-order.js';
import {
  CurveProfile,
  FixedDateProfile,
  Grace,
  LinearProfile,
  SimpleProfile,
  StepProfile,
  TieredProfile,
} from './profile.js';

/** What an order costs when it is released on the local date, minor units. Never less on a later date. */
export function costOn({ profile, value, axis, promised }: PricedOrder, date: LocalDate): bigint {
  if (profile.kind !== 'COMPOSITE') return costAfter(profile, value, unitsBetween(axis, promised, date));
  const parts = profile.components.map((part) =>
    costAfter(part.profile, value, unitsBetween(onAxis(axis, part.axis), promised, date)),
  );
  return atMost(
    profile.cap,
    parts.reduce((sum, part) => sum + part, 0n),
  );
}

/**
 * What a delay of so many whole units costs in minor units, rounded half up once. Never falls as the delay grows, and
 * no delay costs nothing.
 * @param value of the order, minor units.
 */
export function costAfter(profile: SimpleProfile, value: bigint, units: number): bigint {
  switch (profile.kind) {
    case 'LINEAR':
      return linearCost(profile, countedUnits(profile.grace, units));
    case 'STEP_LD':
      return stepCost(profile, value, periods(profile, countedUnits(profile.grace, units)));
    case 'FIXED_DATE':
      return fixedDateCost(profile, units - profile.graceUnits);
    case 'TIERED':
      return tieredCost(profile, units);
    case 'CURVE':
      return curveCost(profile, value, units);
    case 'INTANGIBLE':
      return 0n;
  }
}

/** What the next so many units cost, on top of what has accrued: nothing once a cap is reached. */
export const marginal = (profile: SimpleProfile, value: bigint, units: number, more = 1): bigint =>
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

export function tieredCost({ tiers, cap }: TieredProfile, units: number): bigint {
  let [cost, reached] = [0n, 0];
  for (const { upTo, rate } of tiers) {
    const last = Math.min(units, upTo ?? units);
    if (last > reached) cost += rate * BigInt(last - reached);
    reached = Math.max(reached, last);
  }
  return atMost(cap, cost);
}

/** The share is an exact fraction between two points; only the amount is rounded. */
export function curveCost({ points, baseValue }: CurveProfile, value: bigint, units: number): bigint {
  const base = baseValue ?? value;
  const next = points.findIndex((point) => point.units > units);
  if (next === 0 || points.length === 0) return 0n;
  const from = points.at(next === -1 ? -1 : next - 1)!;
  if (next === -1) return percentOf(base, BigInt(from.basisPoints));
  const to = points[next]!;
  const run = BigInt(to.units - from.units);
  const risen = BigInt(to.basisPoints - from.basisPoints) * BigInt(units - from.units);
  return roundHalfUp(base * (BigInt(from.basisPoints) * run + risen), WHOLE_IN_BASIS_POINTS * run);
}

export const atMost = (cap: bigint | null, amount: bigint): bigint => (cap !== null && amount > cap ? cap : amount);
