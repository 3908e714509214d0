import { FEWEST_SHOWN } from '@lockstep/statistics';
import { DAY_MS } from '../../platform/clock/durations.js';
import { type Group, isSmall, together } from './small.js';

/** The facts of one cell on one day, out of all that there are around the period. */
export interface Piece {
  /** The cell apart from its period: the same in every table that has its dimensions. */
  of: string;
  /** The cell itself. */
  cell: string;
  /** By Greenwich: the days of a reader's own zone would make other bundles for each zone. */
  day: string;
  /** How many lie in the period, and how many there are. */
  inside: number;
  all: number;
  /** Some of the requests that they are about: all, or as many as are shown. */
  requests: readonly string[];
  firstHand: string | null;
  lastHand: string | null;
}

const WEEK_MS = 7 * DAY_MS;
const BLOCK_MS = 13 * WEEK_MS;
/** A Monday. Bundles begin anew with each thirteen weeks from here. */
const EPOCH = Date.parse('2000-01-03T00:00:00Z');

const blockAt = (at: number): number => Math.floor((at - EPOCH) / BLOCK_MS);
const weekAt = (at: number): number => Math.floor((at - EPOCH) / WEEK_MS);

/**
 * The blocks of thirteen weeks that a period touches, with the block before, into which the first may reach, and the block after,
 * which may reach into the last: whether the period cuts a bundle needs no more.
 */
export const blocksAround = ({ from, to }: { from: Date; to: Date }): { from: Date; to: Date } => ({
  from: new Date(EPOCH + (blockAt(from.getTime()) - 1) * BLOCK_MS),
  to: new Date(EPOCH + (blockAt(to.getTime() - 1) + 2) * BLOCK_MS),
});

/**
 * The cells that the same cell of another period would tell more about than it may. What happened is bundled: days of a week until
 * they are not small, whole weeks where a week is small, and a block that is small goes with the last bundle of the block before.
 * A period that takes whole bundles differs from any other such period by whole bundles, so that no subtraction leaves a small
 * rest. A cell whose period cuts a bundle, or has a small one, is given away.
 */
export function givenAway(pieces: readonly Piece[]): Set<string> {
  const found = new Set<string>();
  for (const alike of grouped(pieces, ({ of }) => of).values()) {
    for (const bundle of bundlesOf(alike)) {
      const all = bundle.reduce((sum, piece) => sum + piece.all, 0);
      const small = isSmall(groupOf(bundle));
      const inside = bundle.filter((piece) => piece.inside > 0);
      for (const [cell, own] of grouped(inside, (piece) => piece.cell)) {
        if (small || own.reduce((sum, piece) => sum + piece.inside, 0) < all) found.add(cell);
      }
    }
  }
  return found;
}

const instantOf = ({ day }: Piece): number => Date.parse(day);

function bundlesOf(pieces: readonly Piece[]): Piece[][] {
  const inOrder = [...pieces].sort((a, b) => instantOf(a) - instantOf(b));
  const blocks = grouped(inOrder, (piece) => blockAt(instantOf(piece)));
  const bundles: Piece[][] = [];
  for (const [block, own] of blocks) {
    const reachesBack = blocks.has(block - 1) && isSmall(groupOf(own));
    if (reachesBack) bundles.push([...bundles.pop()!, ...own]);
    else bundles.push(...bundlesOfBlock(own));
  }
  return bundles;
}

function bundlesOfBlock(block: readonly Piece[]): Piece[][] {
  const weeks = grouped(block, (piece) => weekAt(instantOf(piece)));
  const bundles = bundled([...weeks.values()]);
  return bundles.flatMap((bundle) => (isOneWeek(bundle) ? bundled(daysOf(bundle)) : [bundle]));
}

const isOneWeek = (pieces: readonly Piece[]): boolean =>
  weekAt(instantOf(pieces[0]!)) === weekAt(instantOf(pieces.at(-1)!));
const daysOf = (pieces: readonly Piece[]): Piece[][] => [...grouped(pieces, ({ day }) => day).values()];

/** One stretch after the other until together they are not small; what is left at the end goes with the bundle before it. */
function bundled(stretches: readonly Piece[][]): Piece[][] {
  const bundles: Piece[][] = [];
  let open: Piece[] = [];
  for (const stretch of stretches) {
    open = [...open, ...stretch];
    if (isSmall(groupOf(open))) continue;
    bundles.push(open);
    open = [];
  }
  if (open.length === 0) return bundles;
  return [...bundles.slice(0, -1), [...(bundles.at(-1) ?? []), ...open]];
}

/** Requests are told apart as far as it matters. */
function groupOf(pieces: readonly Piece[]): Group {
  const requests = new Set(pieces.flatMap((piece) => piece.requests));
  const hands = together(pieces.map(({ firstHand, lastHand }) => ({ requests: 0, firstHand, lastHand })));
  return { ...hands, requests: Math.min(requests.size, FEWEST_SHOWN) };
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
