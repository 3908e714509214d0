import { Segment } from './segment.js';

/** A segment of `pieces` parts with the same length and the same amount: the days of a delay, or its weeks. */
export interface Piecewise extends Segment {
  pieces: number;
}

/** Joins consecutive segments whose pieces are alike. */
export function joined(segments: readonly Piecewise[]): Piecewise[] {
  const whole: Piecewise[] = [];
  for (const segment of segments) {
    const before = whole.at(-1);
    if (before !== undefined && before.end === segment.start && areAlike(before, segment)) {
      before.end = segment.end;
      before.amount += segment.amount;
      before.pieces += segment.pieces;
    } else whole.push({ ...segment });
  }
  return whole;
}

const areAlike = (a: Piecewise, b: Piecewise): boolean =>
  lengthOf(a) > 0 && lengthOf(a) === lengthOf(b) && priceOf(a) === priceOf(b);

const lengthOf = ({ start, end, pieces }: Piecewise): number => (end - start) / pieces;
const priceOf = ({ amount, pieces }: Piecewise): bigint => amount / BigInt(pieces);

/** Cuts the segments to the limit. The segments that end last are cut. */
export function cutTo<Part extends Piecewise>(limit: bigint, segments: readonly Part[]): Part[] {
  let left = limit;
  const cut: Part[] = [];
  for (const segment of byEnd(apartWhereReached(limit, segments))) {
    const amount = segment.amount < left ? segment.amount : left;
    left -= amount;
    if (amount > 0n) cut.push({ ...segment, amount });
  }
  return cut;
}

const byEnd = <Part extends Segment>(segments: readonly Part[]): Part[] =>
  [...segments].sort((a, b) => a.end - b.end || a.start - b.start);

/**
 * Splits the segments at the instant at which the limit is reached. Pieces that end before it form one segment; pieces
 * that end exactly then form another.
 */
function apartWhereReached<Part extends Piecewise>(limit: bigint, segments: readonly Part[]): readonly Part[] {
  if (paidBy(segments, Infinity) <= limit) return segments;
  let [before, reached] = extentOf(segments);
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (paidBy(segments, middle) >= limit) reached = middle;
    else before = middle;
  }
  return segments.flatMap((segment) => {
    const [earlier, byThen] = [endedBy(segment, reached - 1), endedBy(segment, reached)];
    return [part(segment, 0, earlier), part(segment, earlier, byThen)].filter(({ pieces }) => pieces > 0);
  });
}

/** From before the first end to the last end. */
const extentOf = (segments: readonly Segment[]): [number, number] =>
  segments.reduce(
    ([from, until], { start, end }) => [Math.min(from, start - 1), Math.max(until, end)],
    [Infinity, -Infinity],
  );

const paidBy = (segments: readonly Piecewise[], at: number): bigint =>
  segments.reduce((sum, segment) => sum + priceOf(segment) * BigInt(endedBy(segment, at)), 0n);

/** The number of pieces of the segment that have ended by the instant. */
function endedBy(segment: Piecewise, at: number): number {
  if (segment.end <= at) return segment.pieces;
  return at < segment.start ? 0 : Math.floor((at - segment.start) / lengthOf(segment));
}

/** The pieces of the segment from index `from` to before `to`. */
function part<Part extends Piecewise>(segment: Part, from: number, to: number): Part {
  const [start, length] = [segment.start, lengthOf(segment)];
  const amount = priceOf(segment) * BigInt(to - from);
  return { ...segment, start: start + from * length, end: start + to * length, amount, pieces: to - from };
}
