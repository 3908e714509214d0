import { Refusal } from '../platform/http/refusal.js';
import type { ImportKind } from './kinds/import-kind.js';
import { CellRefused } from './table/cell-refused.js';
import { RowRefused } from './table/row-refused.js';

/** A fault of a row, with its cell. */
export interface RowFault {
  row: number;
  /** Null when the fault concerns the row as a whole. */
  column: string | null;
  code: string;
  detail: string;
}

type Columns = Pick<ImportKind, 'columns' | 'columnOfCode'>;

/** The errors by which a row can be refused. */
export type WhyRefused = Refusal | CellRefused | RowRefused;

export const isWhyRefused = (error: unknown): error is WhyRefused =>
  error instanceof Refusal || error instanceof CellRefused || error instanceof RowRefused;

/** The faults of a row, each with the column that a person has to correct. */
export function faultsOfRow(row: number, error: WhyRefused, kind: Columns): RowFault[] {
  if (error instanceof RowRefused) {
    return firstOfEachColumn(error.causes.flatMap((cause) => faultsOfRow(row, cause, kind)));
  }
  if (error instanceof CellRefused) {
    return [{ row, column: error.column, code: 'import.cell_refused', detail: error.detail }];
  }
  const members = error.extras.errors as { pointer: string; detail: string }[] | undefined;
  if (members === undefined) {
    return [{ row, column: kind.columnOfCode[error.code] ?? null, code: error.code, detail: error.message }];
  }
  const code = error.code === 'http.validation_failed' ? 'import.cell_refused' : error.code;
  return members.map(({ pointer, detail }) => ({ row, code, ...placeOf(pointer, detail, kind) }));
}

/** Keeps the first fault of each column: further faults of a cell that could not be read only follow from it. */
const firstOfEachColumn = (faults: RowFault[]): RowFault[] =>
  faults.filter(({ column }, place) => faults.findIndex((fault) => fault.column === column) === place);

/**
 * The column of a member of the request body. An inner member has a column of its own where there is one:
 * `/profile/grace/units` is `profileGraceUnits`. Otherwise the sentence about the outer column names it.
 */
function placeOf(pointer: string, detail: string, { columns }: Columns): Pick<RowFault, 'column' | 'detail'> {
  const [outer = '', ...inner] = pointer.split('/').slice(1);
  const known = (name: string): boolean => columns.some((column) => column.name === name);
  const own = outer + inner.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('');
  if (known(own)) return { column: own, detail };
  const within = inner.filter((name) => name !== 'amount').join('.');
  return { column: known(outer) ? outer : null, detail: within === '' ? detail : `${within} ${detail}` };
}
