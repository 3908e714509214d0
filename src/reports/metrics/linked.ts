import { type Dimension, keyOf, type CellPlace, cellPlaceOf } from './metric-report.js';
import { type Group, isSmall, together } from './small.js';

/** The requests of one pair, service, priority and channel that concern the same orders and customers. */
export interface LinkedGroup extends Group {
  place: CellPlace;
  /** The keys of the orders and customers, sorted. */
  links: readonly string[];
}

/** The dimensions in which groups differ. */
export const LINKED_PARTS = ['requester', 'provider', 'service', 'priority', 'channel'] as const;
const BY: readonly Dimension[][] = [[], ['requester'], ['provider'], ['requester', 'provider']];
const SPLIT: readonly Dimension[][] = [[], ['service'], ['priority'], ['channel']];
/** The rows that a filter by order or customer can show: by departments, with one split at most. */
const LEVELS = BY.flatMap((by) => SPLIT.map((split) => [...by, ...split]));

/** The largest orders and customers, and the largest rows of them, are decided on. All others are hidden. */
export const MOST_LINKS = 50;
const MOST_ROWS = 100;

/** The name of a row of the table by order and customer. */
export const linkedRow = (link: string, place: CellPlace): string =>
  JSON.stringify([link, ...Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1))]);

/**
 * The rows of the table by order and customer that can be shown together, by `linkedRow`. A request may concern several
 * orders, so rows overlap: the rows {A, B} and {A} differ by the requests that only B concerns. Rows are tried one after
 * the other, the largest first. A row is shown if no sum and difference of the shown rows, and of all rows of all tables
 * without orders, leaves a small rest. The answer depends on the requests only, and not on the row that somebody asks for.
 */
export function shownRows(groups: readonly LinkedGroup[]): Set<string> {
  const cells = cellsOf(groups);
  const shown = new Set<string>();
  let classes = groups.map(() => OUTSIDE);
  for (const { name, members } of rowsOf(groups)) {
    const narrower = narrowed(classes, members);
    if (!isTight(groups, cells, narrower)) continue;
    shown.add(name);
    classes = narrower;
  }
  return shown;
}

function rowsOf(groups: readonly LinkedGroup[]): { name: string; members: Set<number> }[] {
  const rows = new Map<string, Set<number>>();
  groups.forEach(({ place, links }, at) => {
    for (const link of links) {
      for (const level of LEVELS) {
        const name = linkedRow(link, cellPlaceOf(place, level));
        rows.set(name, (rows.get(name) ?? new Set()).add(at));
      }
    }
  });
  return [...rows]
    .map(([name, members]) => ({ name, members, of: together([...members].map((at) => groups[at]!)) }))
    .filter(({ of }) => !isSmall(of))
    .sort((a, b) => b.of.requests - a.of.requests || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_ROWS);
}

/** The class of the groups that no shown row counts. */
const OUTSIDE = 0;

/** Numbers the classes anew, each divided by whether its groups are members. */
function narrowed(classes: readonly number[], members: ReadonlySet<number>): number[] {
  const numbers = new Map([[2 * OUTSIDE, OUTSIDE]]);
  return classes.map((of, at) => {
    const key = 2 * of + (members.has(at) ? 1 : 0);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}

/**
 * The groups of each cell of the finest table without orders. Each row of each such table is a sum of these cells, so
 * whatever several tables say together, their cells say as well. A hidden cell counts as known.
 */
function cellsOf(groups: readonly LinkedGroup[]): number[][] {
  const cells = new Map<string, number[]>();
  groups.forEach(({ place }, at) => {
    const key = keyOf(cellPlaceOf(place, LINKED_PARTS));
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [at]);
    else cell.push(at);
  });
  return [...cells.values()];
}

/**
 * Whether no sum and difference of rows leaves a small rest. A class is the requests that no shown row tells apart. To
 * subtract one class from another, a reader has to take each cell for the one or for the other; the smaller sides are
 * left over. Two classes whose rest is not small count as one, which is then compared with the others. If in the end all
 * count as one with the requests that no shown row counts, no subtraction tells any of them apart.
 */
function isTight(
  groups: readonly LinkedGroup[],
  cells: readonly (readonly number[])[],
  classes: readonly number[],
): boolean {
  let names = [...classes];
  for (;;) {
    if (names.every((name) => name === OUTSIDE)) return true;
    const joined = sharesOf(groups, cells, names).find(({ sides }) => !leavesSmallRest(sides));
    if (joined === undefined) return false;
    names = names.map((name) => (name === joined.b ? joined.a : name));
  }
}

type Sides = readonly [Group, Group];

interface Share {
  a: number;
  b: number;
  /** The parts of both classes in each cell that both are in. */
  sides: Sides[];
}

function sharesOf(
  groups: readonly LinkedGroup[],
  cells: readonly (readonly number[])[],
  classes: readonly number[],
): Share[] {
  const shares = new Map<string, Share>();
  for (const members of cells) {
    const parts = new Map<number, Group>();
    for (const at of members) parts.set(classes[at]!, together([parts.get(classes[at]!) ?? NOBODY, groups[at]!]));
    const inOrder = [...parts].sort(([a], [b]) => a - b);
    inOrder.forEach(([a, own], at) => {
      for (const [b, other] of inOrder.slice(at + 1)) {
        const share = shares.get(`${a} ${b}`) ?? { a, b, sides: [] };
        shares.set(`${a} ${b}`, share);
        share.sides.push([own, other]);
      }
    });
  }
  return [...shares.values()];
}

const NOBODY: Group = { requests: 0, firstHand: null, lastHand: null };

/** Whether one side of each cell can be chosen so that the chosen ones together are small. */
function leavesSmallRest(sides: readonly Sides[]): boolean {
  const fewest = sides.reduce((sum, [a, b]) => sum + Math.min(a.requests, b.requests), 0);
  if (isSmall({ ...NOBODY, requests: fewest })) return true;
  const single = sides.flat().flatMap(({ firstHand, lastHand }) => (firstHand === lastHand ? (firstHand ?? []) : []));
  return single.some((hand) => sides.every((both) => both.some((side) => isBy(hand, side))));
}

const isBy = (hand: string, { firstHand, lastHand }: Group): boolean =>
  firstHand === null || (firstHand === hand && lastHand === hand);
