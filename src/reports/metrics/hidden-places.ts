import { blocksAround, givenAway, isDuring } from './bundles.js';
import { type Cell, hiddenAmong, sumsGivenAway } from './hide-small.js';
import { type Dimension, keyOf, type CellPlace, cellPlaceOf } from './metric-report.js';
import { isSmall } from './small.js';

/** The facts of a place on one day. */
export interface DayOfPlace {
  place: CellPlace;
  /** In UTC. */
  day: string;
  facts: number;
}

/** A day with the requests and people that decide whether it is small. */
export interface DayAround extends DayOfPlace {
  alone: number;
  requests: readonly string[];
  firstHand: string | null;
  lastHand: string | null;
}

/** The facts of a table, as its figures count them, and day by day. */
export interface Evidence {
  cells: readonly Cell[];
  inside: readonly DayOfPlace[];
  /** The days of the blocks around the period; none for a report about the present. */
  around: readonly DayAround[];
}

type IsOwn = (cell: Cell) => boolean;

/**
 * The keys of the places of a table whose figures are hidden.
 * @param pairs the pairs of departments in a table about one department, or about all; null in a table of pairs
 * @param isOwn cells that the reader may see in any case
 */
export function hiddenPlaces(
  { table, pairs, period }: { table: Evidence; pairs: Evidence | null; period: { from: Date; to: Date } },
  isOwn: IsOwn,
): Set<string> {
  const dimensions = Object.keys(table.cells[0]?.place ?? {}) as Dimension[];
  const hiddenPairs = pairs === null ? [] : hiddenCells(pairs, period, isOwn, new Set());
  const sums = sumsGivenAway(hiddenPairs, (place) => keyOf(cellPlaceOf(place, dimensions)));
  return keysOf(hiddenCells(table, period, isOwn, sums));
}

/**
 * The keys of the places of a table with a filter by orders whose figures are hidden.
 * @param linked the requests of the filter, and `others` all other requests
 * @param isShown whether the table by order and customer can show a row
 */
export function hiddenLinkedPlaces(
  { linked, others, period }: { linked: Evidence; others: Evidence; period: { from: Date; to: Date } },
  isOwn: IsOwn,
  isShown: (place: CellPlace) => boolean,
): Set<string> {
  const given = new Set([...givenAwayIn(linked, period), ...givenAwayIn(others, period)]);
  const isHidden = (cell: Cell): boolean => isSmall(cell) || !isShown(cell.place) || given.has(keyOf(cell.place));
  return keysOf(linked.cells.filter((cell) => !isOwn(cell) && isHidden(cell)));
}

const keysOf = (cells: Iterable<Cell>): Set<string> => new Set([...cells].map(({ place }) => keyOf(place)));

function hiddenCells(
  evidence: Evidence,
  period: { from: Date; to: Date },
  isOwn: IsOwn,
  sums: ReadonlySet<string>,
): Set<Cell> {
  if (evidence.cells.every(isOwn)) return new Set();
  const given = givenAwayIn(evidence, period);
  return hiddenAmong(evidence.cells, isOwn, ({ place }) => given.has(keyOf(place)) || sums.has(keyOf(place)));
}

/** The keys of the places that other periods reveal by subtraction. */
function givenAwayIn({ inside, around }: Evidence, period: { from: Date; to: Date }): Set<string> {
  const blocks = blocksAround(period);
  const cellAndDay = ({ place, day }: DayOfPlace): string => `${keyOf(place)} ${day}`;
  const counted = new Map(inside.map((each) => [cellAndDay(each), each.facts]));
  // Facts about open requests can be older than the period. Every period contains them, so no subtraction removes them.
  const pieces = around
    .filter(({ day }) => isDuring(day, blocks))
    .map((each) => {
      const { place, day, facts, alone, requests, firstHand, lastHand } = each;
      const { week: _, ...of } = place;
      const cell = { of: keyOf(of), cell: keyOf(place), inside: counted.get(cellAndDay(each)) ?? 0, all: facts };
      return { ...cell, day, alone, requests, firstHand, lastHand };
    });
  return givenAway(pieces);
}
