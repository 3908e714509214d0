import { type Leaf, NO_REQUEST } from '@lockstep/delay-cost';
import { splitByLargestRemainder } from '@lockstep/money';
import type { DelayCost } from '../delay-cost.js';

/** A bill in another currency. Its parts sum to the whole there too. Minor units. */
export interface RestatedBill {
  cost: bigint;
  /** The shares of the days that have ended. */
  leaves: Leaf[];
  /** Today's part. */
  running: bigint;
}

/** A delay cost, and its forecast, in another currency. */
export interface Restated extends RestatedBill {
  forecast: RestatedBill | null;
}

/**
 * Shares a converted total between the parts of the bill. Parts that were converted and rounded one by one would not
 * sum to the total.
 * @param total the whole cost, converted once
 */
export function restate(
  total: bigint,
  { cost, leaves, running }: Pick<DelayCost, 'cost' | 'leaves' | 'running'>,
): RestatedBill {
  if (cost === 0n) return { cost: 0n, leaves: [], running: 0n };
  const parts = [...leaves, { ...RUNNING, amount: running?.amount ?? 0n }];
  const amounts = splitByLargestRemainder(
    total,
    parts.map((part) => ({ key: keyOf(part), numerator: part.amount, denominator: 1n })),
  );
  return {
    cost: total,
    leaves: leaves.map((leaf) => ({ ...leaf, amount: amounts.get(keyOf(leaf))! })),
    running: amounts.get(keyOf(RUNNING))!,
  };
}

const RUNNING = { party: '~RUNNING', cls: 'U', request: NO_REQUEST };

const keyOf = ({ party, cls, request }: Pick<Leaf, 'party' | 'request'> & { cls: string }): string =>
  `${party}|${cls}|${request}`;

/** The sum of each party's leaves, by party. */
export function sharesOf(leaves: readonly Leaf[]): Map<string, bigint> {
  const shares = new Map<string, bigint>();
  for (const { party, amount } of leaves) shares.set(party, (shares.get(party) ?? 0n) + amount);
  return shares;
}
