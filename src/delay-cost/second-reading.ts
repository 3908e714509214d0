import {
  divergence,
  DIVERGENCE_TO_REVIEW,
  type ExcessLeaf,
  excessLedger,
  type CostHolderInterval,
  type Leaf,
  type LifeOfRequest,
  type Segment,
} from '@lockstep/delay-cost';

/** The same cost, shared by the time each party used beyond the agreed time, at any point of a request's past. */
export interface SecondReading {
  leaves: ExcessLeaf[];
  /** The share of the cost, in basis points, that the two readings put on different parties. */
  divergence: bigint;
}

export const NOTHING_TO_READ: SecondReading = { leaves: [], divergence: 0n };

export function readAgain(
  segments: readonly Segment[],
  blocking: readonly CostHolderInterval[],
  lives: readonly LifeOfRequest[],
  first: readonly Leaf[],
): SecondReading {
  const leaves = excessLedger({ segments, blocking, lives });
  return { leaves, divergence: divergence(first, leaves) };
}

/** True when the two readings differ so much that a person should examine them. */
export const wantsReview = ({ divergence: apart }: SecondReading): boolean => apart > DIVERGENCE_TO_REVIEW;
