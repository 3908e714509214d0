import {
  type Accrual,
  accrued,
  attribute,
  blockedPastDeadline,
  EXTERNAL_HOLDER,
  type CostHolderInterval,
  type LifeOfRequest,
  nextUnit,
  type PartyShare,
  type PricedOrder,
  realised,
} from '@lockstep/delay-cost';
import { compareBytes, type Fraction, roundHalfUp } from '@lockstep/money';
import type { Instant } from '@lockstep/working-time';
import type { DelayCost, DelayHolder, DelayParty } from './delay-cost.js';
import { NOTHING_TO_READ, readAgain } from './second-reading.js';

/** The computed figures of a `DelayCost`. Its other fields are copied from the order. */
export type ReckonedCost = Pick<
  DelayCost,
  'state' | 'units' | 'cost' | 'leaves' | 'parties' | 'second' | 'running' | 'nextDay'
>;

/** The holders of the requests that blocked the order: while the requests blocked it, and over their whole past. */
export interface HoldersOfOrder {
  blocking: readonly CostHolderInterval[];
  lives: readonly LifeOfRequest[];
}

export function reckonOpen(order: PricedOrder, holding: HoldersOfOrder, now: Instant): ReckonedCost {
  const { cost, finished, running } = accrued(order, now);
  return {
    state: now > finished.window.start ? 'ACCRUING' : 'NOT_LATE',
    units: realised(order, now).units,
    cost,
    ...share(finished, holding),
    running: running && { ...running, holders: holdersAt(holding.blocking, now) },
    nextDay: nextUnit(order, now),
  };
}

/** Computes the figures of an order that was released or cancelled. */
export function reckonEnded(accrual: Accrual, holding: HoldersOfOrder): ReckonedCost {
  const { units, cost } = accrual;
  return { state: 'REALISED', units, cost, ...share(accrual, holding), running: null, nextDay: null };
}

/** The figures of an order whose lateness has no price. */
export const UNPRICED: ReckonedCost = {
  state: 'UNPRICED',
  units: 0,
  cost: 0n,
  leaves: [],
  parties: [],
  second: NOTHING_TO_READ,
  running: null,
  nextDay: null,
};

function share(
  { segments, stretches }: Accrual,
  { blocking, lives }: HoldersOfOrder,
): Pick<ReckonedCost, 'leaves' | 'parties' | 'second'> {
  const { leaves, parties } = attribute({ segments, blocking });
  const blocked = blockedWhileLate(stretches, blocking);
  const shares = new Map(parties.map((share) => [share.party, share]));
  const involved = [...new Set([...shares.keys(), ...blocked.keys()])].sort(compareBytes);
  return {
    leaves,
    parties: involved.map((party) => toParty(party, shares.get(party), blocked.get(party) ?? 0)),
    second: readAgain(segments, blocking, lives, leaves),
  };
}

/** Seconds by party in which it blocked the order after the deadline, added over all promises. */
function blockedWhileLate(
  stretches: Accrual['stretches'],
  blocking: readonly CostHolderInterval[],
): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const [party, held] of stretches.flatMap(({ window }) => [...blockedPastDeadline(window, blocking)])) {
    seconds.set(party, (seconds.get(party) ?? 0) + held);
  }
  return seconds;
}

/** A party without a share held the order up at no cost, for example within a grace period or beyond a cap. */
const toParty = (party: string, share: PartyShare | undefined, blockedSeconds: number): DelayParty => ({
  party,
  amount: share?.amount ?? 0n,
  sole: share === undefined ? 0n : rounded(share.sole),
  involved: share === undefined ? 0n : rounded(share.involved),
  blockedSeconds,
});

const rounded = ({ numerator, denominator }: Fraction): bigint => roundHalfUp(numerator, denominator);

const holdersAt = (blocking: readonly CostHolderInterval[], now: Instant): DelayHolder[] =>
  blocking
    .filter(({ start, end }) => start <= now && now < end)
    .map(({ party, cls, request }) => ({ party: cls === 'EX' ? EXTERNAL_HOLDER : party, cls, request }));
