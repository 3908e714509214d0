import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | bigint | null;

/** A spreadsheet runs a cell that begins like this as a formula; a quote in front makes it text again. */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180 with a header line; texts that a spreadsheet would run are defused. */
export function toCsv(columns: string[], rows: Cell[][]): string {
  return stringify([columns, ...rows.map((row) => row.map(harmless))], { record_delimiter: 'windows' });
}

const harmless = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
