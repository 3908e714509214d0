import { CsvError, parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { refuse } from '../imports.errors.js';
import { delimiterOf } from './delimiter.js';

export interface Column {
  name: string;
  /** Without it the file is refused. */
  required?: true;
}

/** A row by the names of its columns, without white space around its cells. */
export type Cells = Readonly<Record<string, string>>;

type FaultCode = 'import.cell_count' | 'import.not_utf8' | 'import.unreadable';
/** Counted as a spreadsheet does: the names of the columns are row 1. */
export type TableRow = { row: number; cells: Cells } | { row: number; fault: FaultCode };

const HEADER_BYTES = 16 * 1024;
/** Longer than any row means: a quotation mark that is never closed would otherwise read on to the end. */
const LONGEST_ROW_CHARACTERS = 64 * 1024;
const REPLACEMENT = '\ufffd';
const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * Reads a CSV file in batches: UTF-8 with or without a byte order mark, cells between semicolons, commas or tabs. Holds one
 * batch and a read buffer at a time. Empty rows are passed over.
 * @throws import.column_unknown, import.column_missing, import.column_twice
 */
export async function* readTable(
  path: string,
  columns: readonly Column[],
  batchSize: number,
): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rowsOf(path, columns)) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* rowsOf(path: string, columns: readonly Column[]): AsyncGenerator<TableRow> {
  const delimiter = delimiterOf(await headerOf(path));
  const source = createReadStream(path);
  const records = source.pipe(
    parse({ delimiter, bom: true, relax_column_count: true, trim: true, max_record_size: LONGEST_ROW_CHARACTERS }),
  );
  source.on('error', (error) => records.destroy(error));
  let names: string[] | null = null;
  let row = 0;
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      row += 1;
      if (names === null) names = namesIn(record, columns);
      else if (!record.every((cell) => cell === '')) yield toRow(row, record, names);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { row: row + 1, fault: 'import.unreadable' };
  } finally {
    source.destroy();
  }
}

function toRow(row: number, record: string[], names: string[]): TableRow {
  if (record.length !== names.length) return { row, fault: 'import.cell_count' };
  if (record.some((cell) => cell.includes(REPLACEMENT))) return { row, fault: 'import.not_utf8' };
  return { row, cells: Object.fromEntries(names.map((name, place) => [name, record[place]!])) };
}

function namesIn(record: string[], columns: readonly Column[]): string[] {
  const known = columns.map(({ name }) => name);
  const names = (list: string[]): Record<string, unknown> => ({ columns: list });
  const unknown = record.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw refuse('import.column_unknown', undefined, names(unknown.slice(0, 100)));
  const missing = columns.filter(({ name, required }) => required && !record.includes(name)).map(({ name }) => name);
  if (missing.length > 0) throw refuse('import.column_missing', undefined, names(missing));
  const twice = record.filter((name, place) => record.indexOf(name) !== place);
  if (twice.length > 0) throw refuse('import.column_twice', undefined, names(twice));
  return record;
}

async function headerOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead).replace(BYTE_ORDER_MARK, '').split(/\r|\n/, 1)[0]!;
  } finally {
    await file.close();
  }
}
