import { dateInWords, latenessInWords, type DelayAxis, type NextUnit } from '@lockstep/delay-cost';
import { formatMoney } from '@lockstep/money';
import type { LocalDate } from '@lockstep/working-time';
import type { DelayState } from './delay-cost.js';

/** How many of an order's answers come in time for its promised date. */
export interface AnswersByPromise {
  awaited: number;
  /** Answers foreseen to come after the promised date. */
  missing: number;
  /** True when another answer is not foreseen and may be missing as well. */
  atLeast: boolean;
}

/** The expected cost of releasing an order without its answers. */
export interface FailureStake {
  /** The date on which the order leaves even without its answers; null: its owner waits as long as waiting is cheaper. */
  leavesAnywayOn: LocalDate | null;
  /** The cost of a failure, in minor units; null: nobody has priced one. */
  failureCost: bigint | null;
  /** Failure cost times failure probability, added over the answers that are a risk, in minor units. */
  expectedError: bigint | null;
  /** True when the order leaves late and an answer that is not foreseen may add one more risk. */
  isAtLeast: boolean;
  /** Null where there is no promised date. */
  answers: AnswersByPromise | null;
}

/** The stake of an order, as presented to a reader. Amounts are minor units. */
export interface Stake {
  name: string;
  currency: string;
  state: DelayState;
  axis: DelayAxis['kind'];
  units: number;
  cost: bigint;
  /** True when `units` includes today, which is not over. */
  isRunning: boolean;
  nextDay: NextUnit | null;
  /** The price of lateness as a sentence. */
  profile: string | null;
  /** Null where the owner waits at any cost. */
  failure: FailureStake | null;
  forecast: { leavesOn: LocalDate; units: number; cost: bigint | null; known: boolean } | null;
}

/** "SO-10455 is 4 days late, today included: 4,000.00 USD so far. The next day costs 1,000.00 USD." */
export const describeStake = (stake: Stake): string[] =>
  [delayInWords(stake), failureInWords(stake), forecastInWords(stake)].filter((sentence) => sentence !== null);

function delayInWords({ name, currency, state, cost, nextDay, profile, ...late }: Stake): string | null {
  const money = (amount: bigint): string => formatMoney({ amount, currency });
  if (state === 'UNPRICED') return `What lateness costs ${name} is not priced.`;
  const lateness = latenessInWords(late.units, late.axis, late.isRunning);
  if (state === 'REALISED') return `${name} was ${lateness}: ${money(cost)}.`;
  if (state === 'NOT_LATE' || late.units === 0) return profile && `Being late costs ${name} ${profile}.`;
  const more = nextDay === null || nextDay.amount === 0n ? 'nothing more' : money(nextDay.amount);
  return `${name} is ${lateness}: ${money(cost)} so far. The next day costs ${more}.`;
}

function failureInWords({ name, currency, state, failure }: Stake): string | null {
  if (failure === null || state === 'REALISED') return null;
  const { leavesAnywayOn, expectedError } = failure;
  const risk = expectedError === null ? null : formatMoney({ amount: expectedError, currency });
  if (leavesAnywayOn !== null) return leavingInWords(name, dateInWords(leavesAnywayOn), risk, failure);
  return risk && `Its owner waits until that costs more than ${risk}, which a failure is expected to cost.`;
}

/** Null for an order that has all its answers and is only late: releasing it is no risk. */
function leavingInWords(
  name: string,
  date: string,
  risk: string | null,
  { expectedError, isAtLeast, answers }: FailureStake,
): string | null {
  if (expectedError === 0n) return null;
  const atLeast = isAtLeast ? 'at least ' : '';
  const price = risk === null ? 'and nobody has priced a failure' : `at a risk of ${atLeast}${risk}`;
  const { missing, awaited, atLeast: isUnsure } = answers ?? { missing: 0, awaited: 0, atLeast: false };
  if (missing > 1 || isAtLeast) {
    const told = `${atLeast}${missing} of ${awaited} ${missing === 1 ? 'is' : 'are'} foreseen to be missing`;
    return `${name} leaves on ${date} with or without its answers: ${told}, ${price}.`;
  }
  const unsure = isUnsure ? ' Whether all it waits for comes by then is not foreseen.' : '';
  return `${name} leaves on ${date} with or without the answer: without it ${price}.${unsure}`;
}

/** Null for an order that leaves on its promised date in any case, because no answer changes that date. */
function forecastInWords({ currency, state, axis, failure, forecast }: Stake): string | null {
  const goesAnyway = failure !== null && failure.leavesAnywayOn !== null && state === 'NOT_LATE';
  if (forecast === null || goesAnyway) return null;
  const { leavesOn, units, cost, known } = forecast;
  const sum = cost === null ? null : formatMoney({ amount: cost, currency });
  if (!known) return `When it leaves is not foreseen${sum === null ? '' : `: its delay costs at least ${sum}`}.`;
  const lateness = latenessInWords(units, axis, false);
  return `It is foreseen to leave on ${dateInWords(leavesOn)}, ${lateness}${units > 0 && sum !== null ? `: ${sum}` : ''}.`;
}
