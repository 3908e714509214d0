import { stringify } from 'csv-stringify/sync';
import type { Column } from './columns.js';

/** Spreadsheets take a file without it for one of another encoding, and show `MÃ¼ller`. */
export const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180 in UTF-8 with a byte order mark and a line of headings. */
export const toCsv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  BYTE_ORDER_MARK + toLines([columns.map(({ heading }) => heading(rows)), ...cellsOf(columns, rows)]);

export const cellsOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] =>
  rows.map((row) => columns.map(({ cell }) => cell(row)));

export const toLines = (cells: string[][]): string => stringify(cells, { record_delimiter: 'windows' });
