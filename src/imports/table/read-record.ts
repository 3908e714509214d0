import type { Delimiter } from './delimiter.js';

/** The result of reading one row: its cells, and where the next row begins. */
export type RecordReading =
  | { kind: 'record'; cells: string[]; end: number }
  /** The row may continue in text that has not been read yet. */
  | { kind: 'unfinished' }
  /** A quotation mark is missing or misplaced. */
  | { kind: 'broken' };

const QUOTED = /"([^"]*(?:""[^"]*)*)"(?!")/y;
const LINE_END = /\r\n|\n|\r/y;

/**
 * Reads one row of a CSV text, by RFC 4180: cells may be quoted, and may then contain line ends and delimiters. Each
 * row may have its own kind of line end. White space around a cell is dropped; within quotation marks it is kept.
 * @param whole true: the text ends here. False: more text may follow.
 */
export function readRecord(text: string, start: number, delimiter: Delimiter, whole: boolean): RecordReading {
  const bare = BARE[delimiter];
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const { cell, end, quoted } = readCell(text, at, bare);
    if (cell === null) return quoted && !whole ? { kind: 'unfinished' } : { kind: 'broken' };
    cells.push(cell);
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    // The line end may be CR LF, with the LF in the next piece of text.
    if (!whole && end >= text.length - 1) return { kind: 'unfinished' };
    if (end === text.length) return { kind: 'record', cells, end };
    const ended = matchAt(LINE_END, text, end);
    if (ended === null) return { kind: 'broken' };
    return { kind: 'record', cells, end: end + ended[0].length };
  }
}

/** White space, and text without a delimiter, quotation mark or line end. */
const BARE: Record<Delimiter, RegExp> = { ';': /[^;"\r\n]*/y, ',': /[^,"\r\n]*/y, '\t': /[^\t"\r\n]*/y };

/** A cell without its quotation marks; null where a quotation mark is misplaced or missing. */
function readCell(text: string, at: number, bare: RegExp): { cell: string | null; end: number; quoted: boolean } {
  const before = matchAt(bare, text, at)![0];
  const end = at + before.length;
  if (text[end] !== '"') return { cell: before.trim(), end, quoted: false };
  if (before.trim() !== '') return { cell: null, end, quoted: false };
  const inner = matchAt(QUOTED, text, end);
  if (inner === null) return { cell: null, end, quoted: true };
  const closed = end + inner[0].length;
  const after = matchAt(bare, text, closed)![0];
  if (after.trim() !== '') return { cell: null, end: closed, quoted: false };
  return { cell: inner[1]!.replaceAll('""', '"'), end: closed + after.length, quoted: true };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
