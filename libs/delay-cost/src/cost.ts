import { percentOf, roundHalfUp, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';
import { LocalDate } from '@lockstep/working-time';
import { DelayAxis, onAxis, releaseDate, unitsBetween } from './axis.js';
import { PricedOrder } from './priced-order.js';
import {
  Component,
  CurveProfile,
  FixedDateProfile,
  Grace,
  LinearProfile,
  SimpleProfile,
  StepProfile,
  TieredProfile,
} from './profile.js';
import { countedPromises } from './promises.js';

/**
 * The cost of an order that is released on the local date, in minor units. A later date never costs less. Each broken
 * promise has its own cost; the cap of a profile applies once, to their sum.
 */
export function costOn(order: PricedOrder, date: LocalDate): bigint {
  const { profile, value, axis } = order;
  const parts = linesOf(order).map((line) =>
    atMost(
      mostOf(line.profile, value),
      sumOf(unitsByPromise(order, onAxis(axis, line.axis), date), (units) => costAfter(line.profile, value, units)),
    ),
  );
  return atMost(
    profile.kind === 'COMPOSITE' ? profile.cap : null,
    sumOf(parts, (part) => part),
  );
}

/** The lines of a contract. Any other profile is one line on the order's axis. */
export const linesOf = ({ profile, axis }: Pick<PricedOrder, 'profile' | 'axis'>): readonly Component[] =>
  profile.kind === 'COMPOSITE' ? profile.components : [{ axis: axis.kind, profile }];

/** Whole units late until the local date, one number for each promise. */
export function unitsByPromise(order: PricedOrder, axis: DelayAxis, date: LocalDate): number[] {
  return countedPromises(order).map(({ promised, until }) => {
    const ended = until === null ? date : releaseDate(axis, until);
    return unitsBetween(axis, promised, ended < date ? ended : date);
  });
}

/** The maximum cost of a line, minor units; null without a limit. The share that a curve loses can only be lost once. */
export function mostOf(profile: SimpleProfile, value: bigint): bigint | null {
  switch (profile.kind) {
    case 'STEP_LD':
      return stepLimit(profile, value);
    case 'CURVE':
      return curveCost(profile, value, profile.points.at(-1)?.units ?? 0);
    case 'INTANGIBLE':
      return 0n;
    default:
      return profile.cap;
  }
}

const sumOf = <Part>(parts: readonly Part[], amount: (part: Part) => bigint): bigint =>
  parts.reduce((sum, part) => sum + amount(part), 0n);

/**
 * The cost of a delay of that many whole units, in minor units, rounded half up once. The cost never falls as the delay
 * grows, and no delay costs nothing.
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

/** The cost of that many more units, in addition to the cost so far. Nothing once a cap is reached. */
export const marginal = (profile: SimpleProfile, value: bigint, units: number, more = 1): bigint =>
  costAfter(profile, value, units + more) - costAfter(profile, value, units);

/** The units that count after the grace. */
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
  return atMost(stepLimit(profile, value), percentOf(base, BigInt(profile.basisPoints) * BigInt(count)));
}

export const stepLimit = ({ capBasisPoints, baseValue }: StepProfile, value: bigint): bigint | null =>
  capBasisPoints === null ? null : percentOf(baseValue ?? value, BigInt(capBasisPoints));

/** @param after units after the grace; 0 and below cost nothing. */
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

/** The share between two points is an exact fraction. Only the amount is rounded. */
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
