import { Fraction } from '@lockstep/money';
import type { XmrLimits } from './xmr-limits.js';

/** In the order in which the signals of one point are reported. */
export const XMR_RULES = [
  'OUTSIDE_LIMITS',
  'EIGHT_ON_ONE_SIDE',
  'THREE_OF_FOUR_NEAR_LIMIT',
  'RANGE_ABOVE_LIMIT',
] as const;
export type XmrRule = (typeof XMR_RULES)[number];
export type XmrSide = 'ABOVE' | 'BELOW';

/** A variation that is not ordinary. */
export interface XmrSignal {
  rule: XmrRule;
  /** The index of the point that completes the signal: the last of the eight, or of the four. */
  at: number;
  /** The side of the centre; null for a moving range. */
  side: XmrSide | null;
}

/** The position of a point, as the rules need it. */
interface Position {
  /** Null for a point on the centre. */
  side: XmrSide | null;
  /** True if the point is nearer to the natural process limit of its side than to the centre. */
  nearLimit: boolean;
  outside: boolean;
  /** True if its moving range is above the limit. */
  leapt: boolean;
}

/**
 * The signals of an XmR chart, by rising index: a point outside the limits; eight in a row on one side; three of four
 * in a row nearer to the same limit than to the centre (both Wheeler, Understanding Variation, 1993); a moving range
 * above its limit. The comparison is exact, and a point on a limit is no signal. "Nearer to the limit" uses the limit
 * before it is raised to 0: the raised limit would be so near the centre that any low count would be near it.
 */
export function xmrSignals(points: readonly number[], limits: XmrLimits): XmrSignal[] {
  const positions = points.map((point, at) => positionOf(point, points[at - 1], limits));
  return positions.flatMap((_, at) =>
    XMR_RULES.flatMap((rule): XmrSignal[] => {
      const position = positions[at]!;
      if (!HOLDS[rule](positions.slice(Math.max(0, at - 7), at + 1), position)) return [];
      return [{ rule, at, side: rule === 'RANGE_ABOVE_LIMIT' ? null : position.side }];
    }),
  );
}

/** True if a rule applies at the last of these positions: the latest eight, or all while there are fewer. */
const HOLDS: Record<XmrRule, (latest: readonly Position[], last: Position) => boolean> = {
  OUTSIDE_LIMITS: (_latest, { outside }) => outside,
  EIGHT_ON_ONE_SIDE: (latest, { side }) =>
    side !== null && latest.length === 8 && latest.every((position) => position.side === side),
  THREE_OF_FOUR_NEAR_LIMIT: (latest, { side, nearLimit }) =>
    nearLimit && latest.slice(-4).filter((position) => position.nearLimit && position.side === side).length >= 3,
  RANGE_ABOVE_LIMIT: (_latest, { leapt }) => leapt,
};

function positionOf(
  point: number,
  before: number | undefined,
  { centre, reach, lower, upper, rangeLimit }: XmrLimits,
): Position {
  const value = Fraction.of(BigInt(point));
  const fromCentre = value.minus(centre);
  const direction = fromCentre.compare(Fraction.ZERO);
  const distance = direction < 0 ? centre.minus(value) : fromCentre;
  return {
    side: direction === 0 ? null : direction > 0 ? 'ABOVE' : 'BELOW',
    nearLimit: distance.plus(distance).compare(reach) > 0,
    outside: value.compare(lower) < 0 || value.compare(upper) > 0,
    leapt: before !== undefined && Fraction.of(BigInt(Math.abs(point - before))).compare(rangeLimit) > 0,
  };
}
