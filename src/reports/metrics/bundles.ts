import { DAY_MS } from '../../platform/clock/durations.js';
import type { Period } from '../period.js';
import { type Group, isSmall, together } from './small.js';

/**
 * The facts of one cell on one day. A block that the period does not cut may be one piece, on its first day: its bundles
 * lie in the period or outside it together.
 */
export interface DayPiece {
  /** The cell without its period. It is the same in every table with these dimensions. */
  of: string;
  /** The cell with its period, such as its week. */
  cell: string;
  /** The day in UTC. Days in the reader's zone would make different bundles for each zone. */
  day: string;
  /** Facts inside the period, and all facts of the day. */
  inside: number;
  all: number;
  /** The number of facts that are the only one of their request. */
  alone: number;
  /** Ids of the requests of the other facts, at least as many as make a cell large enough to be shown if there are. */
  requests: readonly string[];
  firstHand: string | null;
  lastHand: string | null;
}

const WEEK_MS = 7 * DAY_MS;
export const BLOCK_DAYS = 13 * 7;
const BLOCK_MS = BLOCK_DAYS * DAY_MS;
/** A Monday. Blocks of thirteen weeks are counted from here, and bundles begin anew with each block. */
export const EPOCH_DAY = '2000-01-03';
const EPOCH = Date.parse(EPOCH_DAY);

const blockAt = (at: number): number => Math.floor((at - EPOCH) / BLOCK_MS);
const weekAt = (at: number): number => Math.floor((at - EPOCH) / WEEK_MS);

/** The numbers of the blocks in which a period begins and ends. */
export const blocksOfEnds = ({ from, to }: Period): [first: number, last: number] => [
  blockAt(from.getTime()),
  blockAt(to.getTime() - 1),
];

/**
 * The blocks of thirteen weeks that a period touches, with one block before and one after. A bundle may reach from the
 * first block into the block before, and from the block after into the last. Bundles that the period could cut lie
 * within these blocks.
 */
export const blocksAround = ({ from, to }: Period): Period => ({
  from: new Date(EPOCH + (blockAt(from.getTime()) - 1) * BLOCK_MS),
  to: new Date(EPOCH + (blockAt(to.getTime() - 1) + 2) * BLOCK_MS),
});

/** The first block that a period touches. */
export function firstBlockOf({ from }: Pick<Period, 'from'>): Period {
  const start = EPOCH + blockAt(from.getTime()) * BLOCK_MS;
  return { from: new Date(start), to: new Date(start + BLOCK_MS) };
}

/**
 * The days of UTC that lie wholly in a period, which were read with it, and the days of the blocks around that were not.
 * Nothing is later than now.
 * @param reachesBack false: no cell of the first block is small, so none reaches into the block before, which is left out
 */
export function readAndUnread(period: Period, now: Date, reachesBack = true): { inside: Period; outside: Period[] } {
  const blocks = reachesBack ? blocksAround(period) : { ...blocksAround(period), from: firstBlockOf(period).from };
  const from = new Date(Math.ceil(period.from.getTime() / DAY_MS) * DAY_MS);
  const to = period.to > now ? blocks.to : new Date(Math.floor(period.to.getTime() / DAY_MS) * DAY_MS);
  if (from >= to) return { inside: { from, to: from }, outside: [blocks] };
  const outside = [
    { from: blocks.from, to: from },
    { from: to, to: blocks.to },
  ];
  return { inside: { from, to }, outside: outside.filter((days) => days.from < days.to && days.from <= now) };
}

/** Whether a day of UTC is in a half-open period that begins and ends at midnight. */
export const isDuring = (day: string, { from, to }: Period): boolean =>
  Date.parse(day) >= from.getTime() && Date.parse(day) < to.getTime();

/**
 * The cells that a reader could compute by subtracting the same cell of another period. Facts are collected in bundles:
 * days of a week until they are not small, whole weeks where a week is small. A small block joins the last bundle of
 * the block before. Two periods that consist of whole bundles differ by whole bundles, so no subtraction leaves a small
 * rest. A cell is given away if its period cuts a bundle or contains a small one.
 */
export function givenAway(pieces: readonly DayPiece[]): Set<string> {
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

/** Whether the pieces of any cell are small together. */
export const isAnySmall = (pieces: readonly (Part & Pick<DayPiece, 'of'>)[]): boolean =>
  [...grouped(pieces, ({ of }) => of).values()].some((alike) => isSmall(groupOf(alike)));

const instantOf = ({ day }: DayPiece): number => Date.parse(day);

function bundlesOf(pieces: readonly DayPiece[]): DayPiece[][] {
  const inOrder = [...pieces].sort((a, b) => instantOf(a) - instantOf(b));
  const blocks = grouped(inOrder, (piece) => blockAt(instantOf(piece)));
  let bundles: DayPiece[][] = [];
  /** The first bundle of the latest block that is not small: those after it reach back no further. */
  let begin = 0;
  for (const [block, own] of blocks) {
    if (blocks.has(block - 1) && isSmall(groupOf(own))) {
      bundles = [...bundles.slice(0, begin), ...joinedBack(bundles.slice(begin), own)];
    } else {
      begin = bundles.length;
      bundles = [...bundles, ...bundlesOfBlock(own)];
    }
  }
  return bundles;
}

function bundlesOfBlock(block: readonly DayPiece[]): DayPiece[][] {
  const weeks = grouped(block, (piece) => weekAt(instantOf(piece)));
  const bundles = bundled([...weeks.values()]);
  return bundles.flatMap((bundle) => (isOneWeek(bundle) ? bundled(daysOf(bundle)) : [bundle]));
}

const isOneWeek = (pieces: readonly DayPiece[]): boolean =>
  weekAt(instantOf(pieces[0]!)) === weekAt(instantOf(pieces.at(-1)!));
const daysOf = (pieces: readonly DayPiece[]): DayPiece[][] => [...grouped(pieces, ({ day }) => day).values()];

/** Joins consecutive stretches until together they are not small. A small rest at the end joins the bundle before it. */
function bundled(stretches: readonly DayPiece[][]): DayPiece[][] {
  const bundles: DayPiece[][] = [];
  let open: DayPiece[] = [];
  for (const stretch of stretches) {
    open = [...open, ...stretch];
    if (isSmall(groupOf(open))) continue;
    bundles.push(open);
    open = [];
  }
  return open.length === 0 ? bundles : joinedBack(bundles, open);
}

/**
 * A small rest joins the bundle before it. If nobody worked on that one and a single person on the rest, both together
 * are about this person: then the rest joins more, until the whole is not small.
 */
function joinedBack(bundles: readonly DayPiece[][], rest: DayPiece[]): DayPiece[][] {
  const earlier = [...bundles];
  let joined = rest;
  while (earlier.length > 0 && isSmall(groupOf(joined))) joined = [...earlier.pop()!, ...joined];
  return [...earlier, joined];
}

/** The part of a piece that decides whether it is small. */
type Part = Pick<DayPiece, 'alone' | 'requests' | 'firstHand' | 'lastHand'>;

/** Counts different requests, at least up to the number from which on a cell is shown. */
function groupOf(pieces: readonly Part[]): Group {
  const several = new Set(pieces.flatMap((piece) => piece.requests));
  const { requests, ...hands } = together(pieces.map(({ alone, ...piece }) => ({ ...piece, requests: alone })));
  return { ...hands, requests: requests + several.size };
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
