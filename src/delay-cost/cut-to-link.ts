import type { CostHolderInterval } from '@lockstep/delay-cost';

/** The time during which a link said that the request held the order up: half-open, in epoch seconds. */
export interface LinkSpan {
  from: number;
  /** Null while the link stands. */
  until: number | null;
}

/** The part of a request's past in which it blocked the order. */
export const cutToLink = (holders: readonly CostHolderInterval[], { from, until }: LinkSpan): CostHolderInterval[] =>
  holders
    .map((holder) => ({
      ...holder,
      start: Math.max(holder.start, from),
      end: Math.min(holder.end, until ?? Infinity),
    }))
    .filter(({ start, end }) => start < end);
