import { atMost, costAfter, countedUnits, periods, stepCost, stepLimit } from './cost.js';
import { CurveProfile, FixedDateProfile, LinearProfile, SimpleProfile, StepProfile, TieredProfile } from './profile.js';

/**
 * The time that an amount pays for. EACH: the amount for each of the units. TOGETHER: the amount for all units, over
 * their whole time. AT_ONCE: the whole amount is due when the first unit begins.
 */
export type ChargeKind = 'EACH' | 'TOGETHER' | 'AT_ONCE';

/** An amount and the units of delay that it pays for, numbered from 1, both included. */
export interface Charge {
  kind: ChargeKind;
  first: number;
  last: number;
  amount: bigint;
}

/** Splits the cost of a delay into charges by the units that they pay for. The charges sum to `costAfter`; none is zero. */
export function chargesFor(profile: SimpleProfile, value: bigint, units: number): Charge[] {
  if (costAfter(profile, value, units) === 0n) return [];
  return chargesOf(profile, value, units).filter(({ amount, first, last }) => amount > 0n && first <= last);
}

/** The total of a charge, minor units. */
export const chargedBy = ({ kind, first, last, amount }: Charge): bigint =>
  kind === 'EACH' ? amount * BigInt(last - first + 1) : amount;

function chargesOf(profile: SimpleProfile, value: bigint, units: number): Charge[] {
  switch (profile.kind) {
    case 'LINEAR':
      return linearCharges(profile, units);
    case 'STEP_LD':
      return stepCharges(profile, value, units);
    case 'FIXED_DATE':
      return fixedDateCharges(profile, units);
    case 'TIERED':
      return tieredCharges(profile, units);
    case 'CURVE':
      return curveCharges(profile, value, units);
    case 'INTANGIBLE':
      return [];
  }
}

/** The same amount for each unit until the limit is reached. The next unit then costs the rest. */
function evenCharges(first: number, count: number, rate: bigint, limit: bigint | null): Charge[] {
  if (limit === null || rate * BigInt(count) <= limit) return [each(first, first + count - 1, rate)];
  const whole = Number(limit / rate);
  return [each(first, first + whole - 1, rate), each(first + whole, first + whole, limit % rate)];
}

/** Forgiven units cost nothing. */
function linearCharges({ grace, rate, cap }: LinearProfile, units: number): Charge[] {
  const counted = countedUnits(grace, units);
  return evenCharges(units - counted + 1, counted, rate, cap);
}

/**
 * One charge for each period that counts: the amount that it added, over the whole period. After the limit, periods add
 * nothing.
 */
function stepCharges(profile: StepProfile, value: bigint, units: number): Charge[] {
  const counted = countedUnits(profile.grace, units);
  const [count, limit, before] = [periods(profile, counted), stepLimit(profile, value), units - counted];
  const charges: Charge[] = [];
  for (let [n, reached] = [1, 0n]; n <= count && reached !== limit; n += 1) {
    const cost = stepCost(profile, value, n);
    const [first, last] = [before + (n - 1) * profile.periodUnits + 1, before + n * profile.periodUnits];
    charges.push({ kind: first === last ? 'EACH' : 'TOGETHER', first, last, amount: cost - reached });
    reached = cost;
  }
  return inRuns(charges);
}

/** The lump when the first unit after the grace begins, then the amount of each unit. */
function fixedDateCharges({ lump, tail, cap, graceUnits }: FixedDateProfile, units: number): Charge[] {
  const missed = graceUnits + 1;
  const left = cap === null ? null : cap - atMost(cap, lump);
  return [
    { kind: 'AT_ONCE', first: missed, last: missed, amount: atMost(cap, lump) },
    ...evenCharges(missed, units - graceUnits, tail, left),
  ];
}

function tieredCharges({ tiers, cap }: TieredProfile, units: number): Charge[] {
  const charges: Charge[] = [];
  let [reached, left] = [0, cap];
  for (const { upTo, rate } of tiers) {
    const last = Math.min(units, upTo ?? units);
    if (last <= reached) continue;
    const inTier = evenCharges(reached + 1, last - reached, rate, left);
    charges.push(...inTier);
    if (left !== null) left -= inTier.reduce((sum, charge) => sum + chargedBy(charge), 0n);
    reached = last;
  }
  return charges;
}

/** The amount that each unit adds, up to the last point of the curve. After it nothing is added. */
function curveCharges(profile: CurveProfile, value: bigint, units: number): Charge[] {
  const steep = Math.min(units, profile.points.at(-1)?.units ?? 0);
  return inRuns(
    Array.from({ length: steep }, (_, index) => index + 1).map((unit) =>
      each(unit, unit, costAfter(profile, value, unit) - costAfter(profile, value, unit - 1)),
    ),
  );
}

/** Joins consecutive units with the same cost into one charge. */
function inRuns(charges: readonly Charge[]): Charge[] {
  const runs: Charge[] = [];
  for (const charge of charges) {
    const run = runs.at(-1);
    if (run?.kind === 'EACH' && charge.kind === 'EACH' && run.amount === charge.amount) run.last = charge.last;
    else runs.push({ ...charge });
  }
  return runs;
}

const each = (first: number, last: number, amount: bigint): Charge => ({ kind: 'EACH', first, last, amount });
