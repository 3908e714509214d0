import type { Dimension, Place } from './metric-report.js';

export interface Cell {
  place: Place;
  requests: number;
  /** People who work on them; two stands for any more. */
  handlers: number;
}

const FEWEST_SHOWN = 5;
const FEWEST_HANDLERS = 2;

/**
 * The cells that would be about a person: fewer than five requests, or a single pair of hands. Where exactly one cell of a line is
 * hidden, the smallest other cell of that line is hidden with it: the total of the line less the cells that are shown would
 * give it away. A line is all cells that agree in every dimension but one.
 * @param isOwn cells that the reader may see in any case
 */
export function hiddenAmong<Any extends Cell>(cells: readonly Any[], isOwn: (cell: Any) => boolean): Set<Any> {
  const hidden = new Set(cells.filter((cell) => isSmall(cell) && !isOwn(cell)));
  const lines = linesOf(cells);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const line of lines) hideSecond(line, hidden, isOwn);
  }
  return hidden;
}

const isSmall = ({ requests, handlers }: Cell): boolean => requests < FEWEST_SHOWN || handlers < FEWEST_HANDLERS;

function hideSecond<Any extends Cell>(line: readonly Any[], hidden: Set<Any>, isOwn: (cell: Any) => boolean): void {
  const shown = line.filter((cell) => !hidden.has(cell));
  if (line.length - shown.length !== 1) return;
  const [smallest] = shown.filter((cell) => !isOwn(cell)).sort((a, b) => a.requests - b.requests);
  if (smallest !== undefined) hidden.add(smallest);
}

function linesOf<Any extends Cell>(cells: readonly Any[]): Any[][] {
  const dimensions = Object.keys(cells[0]?.place ?? {}) as Dimension[];
  return dimensions.flatMap((along) => {
    const lines = new Map<string, Any[]>();
    for (const cell of cells) {
      const others = JSON.stringify(dimensions.filter((each) => each !== along).map((each) => cell.place[each]));
      const line = lines.get(others) ?? [];
      lines.set(others, [...line, cell]);
    }
    return [...lines.values()];
  });
}
