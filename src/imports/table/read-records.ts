import type { Delimiter } from './delimiter.js';
import { readRecord } from './read-record.js';

/** The cells of a row; null where a quotation mark is missing or misplaced, so that cells cannot be separated. */
export type Record = string[] | null;

/**
 * Characters of a row, at most. Without this limit, a quotation mark that is never closed would read on to the end of
 * the file.
 */
const LONGEST_RECORD = 64 * 1024;

/**
 * The rows of a text that comes in pieces. After a broken row, reading continues with the next line, so that one import
 * reports all faults of a file. A line that is too long and has no end is the last one read.
 */
export async function* readRecords(pieces: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<Record> {
  let rest: string | null = '';
  for await (const piece of pieces) {
    rest = yield* recordsIn(rest + piece, delimiter, false);
    if (rest === null) return;
  }
  yield* recordsIn(rest, delimiter, true);
}

/** Returns the text that is not read yet; null when the beginning of the next row cannot be found. */
function* recordsIn(text: string, delimiter: Delimiter, whole: boolean): Generator<Record, string | null> {
  let at = 0;
  while (at < text.length) {
    const reading = readRecord(text, at, delimiter, whole);
    const tooLong = text.length - at > LONGEST_RECORD;
    if (reading.kind === 'record') {
      yield reading.cells;
      at = reading.end;
      continue;
    }
    const next = nextLine(text, at, whole);
    if (!tooLong && (reading.kind === 'unfinished' || next === null)) break;
    yield null;
    if (next === null) return null;
    at = next;
  }
  return text.slice(at);
}

function nextLine(text: string, at: number, whole: boolean): number | null {
  const found = /\r\n|\n|\r(?=[^])/g;
  found.lastIndex = at;
  const end = found.exec(text);
  return end === null ? (whole ? text.length : null) : end.index + end[0].length;
}
