import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { CsvColumn } from './columns.js';
import { pieces, type ReadPiece } from './every-row.js';

/** Without it, spreadsheets assume another encoding and show `MÃ¼ller`. */
export const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180 in UTF-8, with a byte order mark and a header line. */
export const toCsv = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  BYTE_ORDER_MARK + toLines([columns.map(({ heading }) => heading(rows)), ...cellsOf(columns, rows)]);

/** A CSV stream for a list that is too long for memory. The headings are computed from its first rows. */
export const csvStream = <Row>(columns: readonly CsvColumn<Row>[], read: ReadPiece<Row>): Readable =>
  Readable.from(linesOf(columns, read), { objectMode: false });

async function* linesOf<Row>(columns: readonly CsvColumn<Row>[], read: ReadPiece<Row>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const rows of pieces(read)) {
    yield isFirst ? toCsv(columns, rows) : toLines(cellsOf(columns, rows));
    isFirst = false;
  }
}

export const cellsOf = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string[][] =>
  rows.map((row) => columns.map(({ cell }) => cell(row)));

export const toLines = (cells: string[][]): string => stringify(cells, { record_delimiter: 'windows' });
