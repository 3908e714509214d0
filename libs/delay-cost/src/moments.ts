import { Instant } from '@lockstep/working-time';
import { CostHolderInterval } from './holder.js';
import { Segment } from './segment.js';

/** An event of the sweep at an instant. Money is in whole parts of the sweep's denominator. */
export type CostMoment = { at: Instant } & (
  | { kind: 'RATE'; change: bigint }
  | { kind: 'RELEASE'; interval: CostHolderInterval }
  | { kind: 'HOLD'; interval: CostHolderInterval }
  | { kind: 'ATOM'; amount: bigint }
);

/**
 * Order of moments at one instant. Intervals are half-open: a holder that releases at the instant of an atom does not
 * share it, a holder that begins at that instant does.
 */
const turn: Record<CostMoment['kind'], number> = { RATE: 0, RELEASE: 1, HOLD: 2, ATOM: 3 };

/** All moments in the order in which they happen. */
export function momentsOf(
  segments: readonly Segment[],
  blocking: readonly CostHolderInterval[],
  denominator: bigint,
): CostMoment[] {
  const money = segments.flatMap((segment) => momentsOfMoney(segment, denominator));
  const holding = blocking.flatMap((interval): CostMoment[] => [
    { at: interval.start, kind: 'HOLD', interval },
    { at: interval.end, kind: 'RELEASE', interval },
  ]);
  return [...money, ...holding].sort((a, b) => a.at - b.at || turn[a.kind] - turn[b.kind]);
}

function momentsOfMoney({ start, end, amount }: Segment, denominator: bigint): CostMoment[] {
  if (start === end) return [{ at: start, kind: 'ATOM', amount: amount * denominator }];
  const rate = (amount * denominator) / BigInt(end - start);
  return [
    { at: start, kind: 'RATE', change: rate },
    { at: end, kind: 'RATE', change: -rate },
  ];
}
