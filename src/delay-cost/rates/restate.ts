import { splitByLargestRemainder } from '@lockstep/money';
import type { DelayCost } from '../delay-cost.js';

/** What a delay costs in another currency; the parts sum to the whole there too. Minor units. */
export interface Restated {
  cost: bigint;
  /** What each party shares of the days that have ended. */
  parties: ReadonlyMap<string, bigint>;
  /** Today's part. */
  running: bigint;
}

const RUNNING = '~RUNNING';

/**
 * Shares a converted total between the parts of the bill anew: each part converted and rounded for itself would not sum
 * to it. @param total the whole cost, converted once
 */
export function restate(
  total: bigint,
  { cost, leaves, running }: Pick<DelayCost, 'cost' | 'leaves' | 'running'>,
): Restated {
  if (cost === 0n) return { cost: 0n, parties: new Map(), running: 0n };
  const amounts = splitByLargestRemainder(total, [
    ...leaves.map(({ party, cls, request, amount }) => ({
      key: `${party}|${cls}|${request}`,
      numerator: amount,
      denominator: 1n,
    })),
    { key: RUNNING, numerator: running?.amount ?? 0n, denominator: 1n },
  ]);
  const parties = new Map<string, bigint>();
  for (const { party, cls, request } of leaves) {
    parties.set(party, (parties.get(party) ?? 0n) + amounts.get(`${party}|${cls}|${request}`)!);
  }
  return { cost: total, parties, running: amounts.get(RUNNING)! };
}
