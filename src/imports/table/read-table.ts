import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { asWritten } from '../../platform/csv/index.js';
import { didYouMean } from '../../platform/text/near-misses.js';
import { refuse } from '../imports.errors.js';
import { delimiterOf } from './delimiter.js';
import { readRecords } from './read-records.js';

export interface ImportColumn {
  name: string;
  /** True: a file without this column is refused. */
  required?: true;
}

/** The cells of a row by column name, without white space around them. */
export type Cells = Readonly<Record<string, string>>;

type FaultCode = 'import.cell_count' | 'import.not_utf8' | 'import.unreadable';
/** Rows are counted as in a spreadsheet: the header is row 1. */
export type TableRow = { row: number; cells: Cells } | { row: number; fault: FaultCode };

/** How strictly a foreign file is read. */
export interface Leniency {
  encoding?: 'utf-8' | 'latin1';
  /** PASSED_OVER: unknown columns are ignored, whatever their names are and even if a name occurs twice. */
  otherColumns?: 'REFUSED' | 'PASSED_OVER';
}

const HEADER_BYTES = 16 * 1024;
const MOST_NAMED = 100;
const REPLACEMENT = '\ufffd';
const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * Reads a CSV file in batches: UTF-8 unless stated otherwise, with or without a byte order mark, cells separated by
 * semicolons, commas or tabs. Holds one batch and a read buffer in memory. Skips empty rows.
 * @throws import.column_unknown, import.column_missing, import.column_twice
 */
export async function* readTable(
  path: string,
  columns: readonly ImportColumn[],
  batchSize: number,
  leniency: Leniency = {},
): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rowsOf(path, columns, leniency)) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* rowsOf(
  path: string,
  columns: readonly ImportColumn[],
  { encoding = 'utf-8', otherColumns = 'REFUSED' }: Leniency,
): AsyncGenerator<TableRow> {
  const delimiter = delimiterOf(await headerOf(path));
  let names: (string | null)[] | null = null;
  let row = 0;
  for await (const record of readRecords(textOf(path, encoding), delimiter)) {
    row += 1;
    if (record === null) yield { row, fault: 'import.unreadable' };
    else if (names === null) names = namesIn(record, columns, otherColumns);
    else if (!record.every((cell) => cell === '')) yield toRow(row, record, names);
    // Without a header no other row can be read.
    if (names === null) return;
  }
}

async function* textOf(path: string, encoding: BufferEncoding): AsyncGenerator<string> {
  let first = true;
  for await (const piece of createReadStream(path, encoding) as AsyncIterable<string>) {
    yield first ? piece.replace(BYTE_ORDER_MARK, '') : piece;
    first = false;
  }
}

function toRow(row: number, record: string[], names: readonly (string | null)[]): TableRow {
  if (record.length !== names.length) return { row, fault: 'import.cell_count' };
  if (record.some((cell) => cell.includes(REPLACEMENT))) return { row, fault: 'import.not_utf8' };
  const wanted = names.flatMap((name, place) => (name === null ? [] : [[name, asWritten(record[place]!)] as const]));
  return { row, cells: Object.fromEntries(wanted) };
}

/** Column names in the sequence of the header; null for a column that is ignored. */
function namesIn(
  record: string[],
  columns: readonly ImportColumn[],
  others: NonNullable<Leniency['otherColumns']>,
): (string | null)[] {
  const known = columns.map(({ name }) => name);
  const unknown = record.filter((name) => !known.includes(name)).slice(0, MOST_NAMED);
  if (unknown.length > 0 && others === 'REFUSED') {
    const sentence = `The file has columns that are not known here: ${unknown.map((name) => strange(name, known)).join(', ')}. Known are ${known.join(', ')}.`;
    throw refuse('import.column_unknown', sentence, { columns: unknown, knownColumns: known });
  }
  const missing = columns.filter(({ name, required }) => required && !record.includes(name)).map(({ name }) => name);
  if (missing.length > 0)
    throw refuse('import.column_missing', `The file lacks columns that every row needs: ${missing.join(', ')}.`, {
      columns: missing,
    });
  const twice = record.filter((name, place) => record.indexOf(name) !== place && known.includes(name));
  if (twice.length > 0)
    throw refuse('import.column_twice', `The file names a column twice: ${twice.join(', ')}.`, { columns: twice });
  return record.map((name) => (known.includes(name) ? name : null));
}

const strange = (name: string, known: readonly string[]): string =>
  name === '' ? 'one without a name' : `"${name.slice(0, 100)}"${didYouMean(name, known)}`;

async function headerOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead).replace(BYTE_ORDER_MARK, '').split(/\r|\n/, 1)[0]!;
  } finally {
    await file.close();
  }
}
