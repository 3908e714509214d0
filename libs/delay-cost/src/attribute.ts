import { Fraction, splitByLargestRemainder } from '@lockstep/money';
import { CostHolderInterval, holding, refuseHeldTwice } from './holder.js';
import { DelayCostRefused } from './refusal.js';
import { Segment } from './segment.js';
import { LeafKey, leafKey, Sweep, sweep } from './sweep.js';

/** The cost of one order's delay, and the holders of the requests that blocked the order. */
export interface AttributionInput {
  segments: readonly Segment[];
  blocking: readonly CostHolderInterval[];
}

/** A leaf of the bill, in whole minor units. Every subtotal is a sum of leaves. */
export interface Leaf extends LeafKey {
  amount: bigint;
}

/** The share of one party in the cost. Always sole ≤ share ≤ involved. */
export interface PartyShare {
  party: string;
  /** The sum of the party's leaves, minor units. */
  amount: bigint;
  /** The exact share before rounding, minor units. */
  share: Fraction;
  /** The cost of the moments when only this party blocked: the cost that would not exist without it. */
  sole: Fraction;
  /** The cost of all moments when this party blocked, alone or with others. */
  involved: Fraction;
}

export interface Attribution {
  /** Minor units. The leaves sum to it. */
  total: bigint;
  /** Ordered by the key party|class|request. */
  leaves: Leaf[];
  /** Ordered by party. Only parties that blocked while the delay cost something. */
  parties: PartyShare[];
}

/**
 * Splits the cost of every moment equally between the parties that held a request that blocked the order, and inside a
 * party between its requests. So a party does not pay more because its work was asked for in three small requests. This
 * equal split is the Shapley value of the moments (Littlechild and Owen's airport game, 1973).
 * @throws DelayCostRefused `attribution.held_twice` if one request has two holders at once,
 * `attribution.segments_malformed` if a segment ends before it starts or is below zero.
 */
export function attribute({ segments, blocking }: AttributionInput): Attribution {
  const held = holding(blocking);
  refuseMalformed(segments);
  refuseHeldTwice(held);
  const swept = sweep(segments, held);
  const leaves = allocate(
    segments.reduce((total, { amount }) => total + amount, 0n),
    swept,
  );
  return { total: leaves.reduce((total, { amount }) => total + amount, 0n), leaves, parties: partiesOf(swept, leaves) };
}

function allocate(total: bigint, { leaves, denominator }: Sweep): Leaf[] {
  const amounts = splitByLargestRemainder(
    total,
    leaves.map(({ leaf, share }) => ({ key: leafKey(leaf), numerator: share, denominator })),
  );
  return leaves.map(({ leaf }) => ({ ...leaf, amount: amounts.get(leafKey(leaf))! }));
}

function partiesOf({ parties, leaves, denominator }: Sweep, rounded: readonly Leaf[]): PartyShare[] {
  const shares = sumByParty(leaves.map(({ leaf, share }) => [leaf.party, share]));
  const amounts = sumByParty(rounded.map(({ party, amount }) => [party, amount]));
  return parties.map(({ party, sole, involved }) => ({
    party,
    amount: amounts.get(party)!,
    share: Fraction.of(shares.get(party)!, denominator),
    sole: Fraction.of(sole, denominator),
    involved: Fraction.of(involved, denominator),
  }));
}

function sumByParty(parts: [party: string, amount: bigint][]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const [party, amount] of parts) sums.set(party, (sums.get(party) ?? 0n) + amount);
  return sums;
}

function refuseMalformed(segments: readonly Segment[]): void {
  if (segments.every(({ start, end, amount }) => start <= end && amount >= 0n)) return;
  throw new DelayCostRefused('attribution.segments_malformed', 'A cost runs backwards or is below zero.');
}
