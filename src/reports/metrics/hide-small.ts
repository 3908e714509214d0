import { type Dimension, type CellPlace, subsetsOf } from './metric-report.js';
import { type Group, isSmall, together } from './small.js';

export interface Cell extends Group {
  place: CellPlace;
}

/**
 * The cells that would be about one person, and further cells that must be hidden with them. The total of a line minus
 * its shown cells gives the sum of its hidden cells. So at least two cells of a line are hidden, and together they are
 * not small; the smallest others are added until this holds. A line is all cells of the same departments that differ in
 * some of the other dimensions only: with two splits the total of each service, of each priority, and of the
 * departments is known. For sums over departments, the sum is hidden instead.
 * @param isOwn cells that the reader may see in any case
 * @param isGivenAway cells that could be computed from other periods
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
  return subsetsOf(dimensions.filter(isSplit)).flatMap((along) => {
    if (along.length === 0) return [];
    const lines = new Map<string, Any[]>();
    for (const cell of cells) {
      const others = JSON.stringify(dimensions.filter((each) => !along.includes(each)).map((each) => cell.place[each]));
      const line = lines.get(others) ?? [];
      lines.set(others, line);
      line.push(cell);
    }
    return [...lines.values()];
  });
}

/**
 * The keys of sums over departments that must be hidden: subtracting the shown pairs from such a sum would leave a
 * small rest.
 */
export function sumsGivenAway(hidden: Iterable<Cell>, keyOf: (place: CellPlace) => string): Set<string> {
  const left = new Map<string, Cell[]>();
  for (const cell of hidden) left.set(keyOf(cell.place), [...(left.get(keyOf(cell.place)) ?? []), cell]);
  return new Set([...left].filter(([, cells]) => isSmall(together(cells))).map(([key]) => key));
}
