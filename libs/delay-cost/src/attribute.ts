import { Fraction, splitByLargestRemainder } from '@lockstep/money';
import { HolderInterval, holding, refuseHeldTwice } from './holder.js';
import { DelayCostRefused } from './refusal.js';
import { Segment } from './segments.js';
import { LeafKey, leafKey, Sweep, sweep } from './sweep.js';

/** The cost of one order's delay and who held the ball that blocked it. */
export interface AttributionInput {
  segments: readonly Segment[];
  blocking: readonly HolderInterval[];
}

/** A leaf of the bill: whole minor units. Every subtotal is a sum of leaves. */
export interface Leaf extends LeafKey {
  amount: bigint;
}

/** The part of the cost that a party had to do with. Always sole ≤ share ≤ involved. */
export interface PartyShare {
  party: string;
  /** The sum of its leaves, minor units. */
  amount: bigint;
  /** The same before rounding. */
  share: Fraction;
  /** The cost of the moments when it alone blocked: what would not have arisen but for this party. */
  sole: Fraction;
  /** The cost of all moments when it blocked, alone or with others. */
  involved: Fraction;
}

export interface Attribution {
  /** Minor units; the leaves sum to it. */
  total: bigint;
  /** By ascending key party|class|request. */
  leaves: Leaf[];
  /** By ascending party. Only those who blocked while it cost something. */
  parties: PartyShare[];
}

/**
 * For every moment with a cost, whoever held a ball that blocked the order shares it equally: parties first, then the
 * requests inside a party, so that nobody pays more for asking in three small questions. This equal split is the
 * Shapley value of the moments (Littlechild and Owen's airport game, 1973).
 * @throws DelayCostRefused `attribution.held_twice` when one request has two holders at once,
 *   `attribution.segments_malformed` when a segment ends before it starts or is below zero.
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
