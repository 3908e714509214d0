import { atMost, costAfter, countedUnits, periods, stepCost, stepLimit } from './cost.js';
import { CurveProfile, FixedDateProfile, LinearProfile, SimpleProfile, StepProfile, TieredProfile } from './profile.js';

/**
 * The time that an amount pays for. EACH: so much for each of the units. TOGETHER: so much for all of their time. AT_ONCE: due as a
 * whole when the first of them begins.
 */
export type ChargeKind = 'EACH' | 'TOGETHER' | 'AT_ONCE';

/** An amount and the units of delay it pays for, counted from 1, both included. */
export interface Charge {
  kind: ChargeKind;
  first: number;
  last: number;
  amount: bigint;
}

/** The cost of a delay taken apart by what each amount pays for. The charges sum to `costAfter`; none is zero. */
export function chargesFor(profile: SimpleProfile, value: bigint, units: number): Charge[] {
  if (costAfter(profile, value, units) === 0n) return [];
  return chargesOf(profile, value, units).filter(({ amount, first, last }) => amount > 0n && first <= last);
}

/** All that a charge comes to. */
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

/** The same for each unit, until the limit is reached: what is left then is the next unit's. */
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

/** One for each period that counts: what it added, over the whole period. Once the limit is reached none adds anything. */
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

/** The lump as the first unit after the grace begins, then what each unit added to it. */
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

/** The amount that each unit adds, up to the last point; after it nothing is left to lose. */
function curveCharges(profile: CurveProfile, value: bigint, units: number): Charge[] {
  const steep = Math.min(units, profile.points.at(-1)?.units ?? 0);
  return inRuns(
    Array.from({ length: steep }, (_, index) => index + 1).map((unit) =>
      each(unit, unit, costAfter(profile, value, unit) - costAfter(profile, value, unit - 1)),
    ),
  );
}

/** Units in a row that cost the same become one charge. */
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
