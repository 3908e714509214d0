import { joinByHalves } from './halving.js';
import type { RatioEstimate } from './ratio.js';
import { isKnownAt, stepsUpTo, SurvivalCurve } from './survival.js';

/**
 * The restricted mean: the average duration if each item is observed no longer than the horizon. It is the exact area
 * under S(t) from 0 to the horizon (Irwin, 1949). Unlike a mean of ended items it includes open ones. Compare two
 * restricted means only at the same horizon.
 * @returns null if the curve is not known as far as the horizon.
 * @throws RangeError unless the horizon is a whole number, not negative.
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): RatioEstimate | null {
  if (!Number.isInteger(horizon) || horizon < 0) throw new RangeError(`A horizon of ${horizon} is no whole duration`);
  if (!isKnownAt(curve, horizon)) return null;
  const steps = curve.steps.slice(0, stepsUpTo(curve, horizon));
  const untouched = { left: 1n, of: 1n, area: BigInt(steps[0]?.duration ?? horizon) };
  const pieces = steps.map(({ duration, atRisk, ended }, at) => {
    const left = BigInt(atRisk - ended);
    return { left, of: BigInt(atRisk), area: left * BigInt((steps[at + 1]?.duration ?? horizon) - duration) };
  });
  const { area, of } = joinByHalves([untouched, ...pieces], join);
  return { numerator: area, denominator: of };
}

/** A part of the curve, scaled so that it begins at 1. It ends at left / of, and the area under it is area / of. */
interface Piece {
  left: bigint;
  of: bigint;
  area: bigint;
}

/** Scales the second piece to begin where the first ends. If nothing was censored between them, a factor cancels. */
const join = (first: Piece, second: Piece): Piece =>
  first.left === second.of
    ? { left: second.left, of: first.of, area: first.area + second.area }
    : {
        left: first.left * second.left,
        of: first.of * second.of,
        area: first.area * second.of + first.left * second.area,
      };
