import type { DelayColumns } from '../cost/sum-up.js';
import type { FigureValue } from '../metrics/figure-values.js';
import type { CellPlace } from '../metrics/metric-report.js';
import { ASKING_COLUMNS } from './asking-columns.js';
import { worstFifth } from './worst-fifth.js';

/** A row before it is compared with others. */
export interface AskingFacts {
  place: CellPlace;
  /** The number of submitted requests. */
  requests: number;
  figures: readonly AskingFigure[];
  /** Null where the reader may see no cost, and where it is hidden. */
  delay: Pick<DelayColumns, 'currency' | 'realised' | 'accrued'> | null;
  /** The requests are so few, or of so few hands, that their cost would be about a person. */
  delaySuppressed: boolean;
}

export interface AskingFigure {
  /** True: the report hides the figure, because it would be about one person. */
  suppressed: boolean;
  /** Null where the figure is hidden, or where its report has no such row. */
  value: FigureValue | null;
}

/** Whether each figure is in the worst fifth of its column; null where it has no value. */
export interface Marks {
  figures: (boolean | null)[];
  realised: boolean | null;
  accrued: boolean | null;
}

export interface AskingRow extends AskingFacts {
  marks: Marks;
  /** The number of figures in the worst fifth. */
  worst: number;
}

/**
 * Sorts rows by the number of figures in the worst fifth of their columns, then by the number of requests, both
 * descending. Realised and accrued cost are a column each.
 */
export function rankRows(rows: readonly AskingFacts[]): AskingRow[] {
  const columns = ASKING_COLUMNS.map(({ badness }, at) =>
    worstFifth(
      rows.map(({ figures }) => {
        const { value } = figures[at]!;
        return value === null ? null : badness(value);
      }),
    ),
  );
  const realised = worstFifth(rows.map(({ delay }) => delay?.realised ?? null));
  const accrued = worstFifth(rows.map(({ delay }) => delay?.accrued ?? null));
  return rows
    .map((row, at): AskingRow => {
      const marks = {
        figures: columns.map((column) => column[at]!),
        realised: realised[at]!,
        accrued: accrued[at]!,
      };
      const worst = [...marks.figures, marks.realised, marks.accrued].filter((mark) => mark === true).length;
      return { ...row, marks, worst };
    })
    .sort((a, b) => b.worst - a.worst || b.requests - a.requests || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ place }: AskingFacts): string => JSON.stringify(place);
