import { atMost, costAfter, countedUnits, fixedDateCost, linearCost, periods, stepCost } from './cost.js';
import { FixedDateProfile, LinearProfile, SimpleProfile, StepProfile } from './profile.js';

/** An amount and the units of delay it pays for, counted from 1, both included. */
export interface Charge {
  first: number;
  last: number;
  amount: bigint;
  /** Due all at once when the first unit begins. */
  atOnce: boolean;
}

/** The cost of a delay taken apart by what each amount pays for. The charges sum to `costAfter`; none is zero. */
export function chargesFor(profile: SimpleProfile, value: bigint, units: number): Charge[] {
  if (costAfter(profile, value, units) === 0n) return [];
  return chargesOf(profile, value, units).filter(({ amount }) => amount > 0n);
}

function chargesOf(profile: SimpleProfile, value: bigint, units: number): Charge[] {
  switch (profile.kind) {
    case 'LINEAR':
      return linearCharges(profile, units);
    case 'STEP_LD':
      return stepCharges(profile, value, units);
    case 'FIXED_DATE':
      return fixedDateCharges(profile, units);
    case 'TIERED':
    case 'CURVE':
      return unitCharges(units, (count) => costAfter(profile, value, count));
    case 'INTANGIBLE':
      return [];
  }
}

/** One for each unit: what it added. */
const unitCharges = (units: number, costOf: (count: number) => bigint): Charge[] =>
  upTo(units).map((unit) => spread(unit, unit, costOf(unit) - costOf(unit - 1)));

/** What each unit that counts has added; forgiven ones added nothing. */
function linearCharges(profile: LinearProfile, units: number): Charge[] {
  const free = units - countedUnits(profile.grace, units);
  return unitCharges(units, (count) => linearCost(profile, Math.max(0, count - free)));
}

/** One for each period that counts: what it added, over the whole period. */
function stepCharges(profile: StepProfile, value: bigint, units: number): Charge[] {
  const counted = countedUnits(profile.grace, units);
  const before = units - counted;
  return upTo(periods(profile, counted)).map((n) => {
    const amount = stepCost(profile, value, n) - stepCost(profile, value, n - 1);
    return spread(before + (n - 1) * profile.periodUnits + 1, before + n * profile.periodUnits, amount);
  });
}

/** The lump as the first unit after the grace begins, then what each unit added to it. */
function fixedDateCharges(profile: FixedDateProfile, units: number): Charge[] {
  const missed = profile.graceUnits + 1;
  const lump = atMost(profile.cap, profile.lump);
  const tail = upTo(units - profile.graceUnits).map((n) => {
    const before = n === 1 ? lump : fixedDateCost(profile, n - 1);
    return spread(missed + n - 1, missed + n - 1, fixedDateCost(profile, n) - before);
  });
  return [{ first: missed, last: missed, amount: lump, atOnce: true }, ...tail];
}

const upTo = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, index) => index + 1);

const spread = (first: number, last: number, amount: bigint): Charge => ({ first, last, amount, atOnce: false });
