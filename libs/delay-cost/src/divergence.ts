import { roundHalfUp, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';

/** In basis points. If the two readings of a bill differ by more than this, a person should look at it. */
export const DIVERGENCE_TO_REVIEW = 2_000n;

type Parties = readonly { party: string; amount: bigint }[];

/** The share of the cost, in basis points, that the two readings attribute to different parties; 0 without a cost. */
export function divergence(primary: Parties, alternate: Parties): bigint {
  const total = primary.reduce((sum, { amount }) => sum + amount, 0n);
  if (total === 0n) return 0n;
  const gaps = new Map<string, bigint>();
  for (const { party, amount } of primary) gaps.set(party, (gaps.get(party) ?? 0n) + amount);
  for (const { party, amount } of alternate) gaps.set(party, (gaps.get(party) ?? 0n) - amount);
  const apart = [...gaps.values()].reduce((sum, gap) => sum + (gap < 0n ? -gap : gap), 0n);
  return roundHalfUp(apart * WHOLE_IN_BASIS_POINTS, 2n * total);
}
