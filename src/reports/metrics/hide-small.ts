import type { Dimension, Place } from './metric-report.js';
import { type Group, isSmall, together } from './small.js';

export interface Cell extends Group {
  place: Place;
}

/**
 * The cells that would be about a person, and the smallest others of their lines: the total of a line less the cells that are
 * shown tells what the hidden ones are together, so that they are two at least, and together not small. A line is all cells of
 * the same departments that agree in every dimension but one: where departments are summed up, the sum is hidden instead.
 * @param isOwn cells that the reader may see in any case
 * @param isGivenAway cells that could be told from those of other periods
 */
export function hiddenAmong<Any extends Cell>(
  cells: readonly Any[],
  isOwn: (cell: Any) => boolean,
  isGivenAway: (cell: Any) => boolean = () => false,
): Set<Any> {
  const hidden = new Set(cells.filter((cell) => (isSmall(cell) || isGivenAway(cell)) && !isOwn(cell)));
  const lines = linesOf(cells);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const line of lines) hideMore(line, hidden, isOwn);
  }
  return hidden;
}

function hideMore<Any extends Cell>(line: readonly Any[], hidden: Set<Any>, isOwn: (cell: Any) => boolean): void {
  const covered = line.filter((cell) => hidden.has(cell));
  if (covered.length === 0 || (covered.length > 1 && !isSmall(together(covered)))) return;
  const [smallest] = line.filter((cell) => !hidden.has(cell) && !isOwn(cell)).sort((a, b) => a.requests - b.requests);
  if (smallest !== undefined) hidden.add(smallest);
}

const isSplit = (dimension: Dimension): boolean => dimension !== 'requester' && dimension !== 'provider';

function linesOf<Any extends Cell>(cells: readonly Any[]): Any[][] {
  const dimensions = Object.keys(cells[0]?.place ?? {}) as Dimension[];
  return dimensions.filter(isSplit).flatMap((along) => {
    const lines = new Map<string, Any[]>();
    for (const cell of cells) {
      const others = JSON.stringify(dimensions.filter((each) => each !== along).map((each) => cell.place[each]));
      const line = lines.get(others) ?? [];
      lines.set(others, [...line, cell]);
    }
    return [...lines.values()];
  });
}

/** By their keys, the sums over departments from which those that are shown could be taken, and what is hidden would be left. */
export function sumsGivenAway(hidden: Iterable<Cell>, keyOf: (place: Place) => string): Set<string> {
  const left = new Map<string, Cell[]>();
  for (const cell of hidden) left.set(keyOf(cell.place), [...(left.get(keyOf(cell.place)) ?? []), cell]);
  return new Set([...left].filter(([, cells]) => isSmall(together(cells))).map(([key]) => key));
}
