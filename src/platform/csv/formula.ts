/**
 * A spreadsheet runs a cell that begins with one of these characters as a formula. Some also accept the full-width
 * forms.
 */
const SIGNS = '[=+\\-@\\t\\r\\n＝＋－＠]';
const RUN = new RegExp(`^'*${SIGNS}`);
const DEFUSED = new RegExp(`^'+${SIGNS}`);

/** A leading quotation mark makes the cell a text. */
export const harmless = (cell: string): string => (RUN.test(cell) ? `'${cell}` : cell);

/** The cell before `harmless` changed it, so that an exported table can be imported again. */
export const asWritten = (cell: string): string => (DEFUSED.test(cell) ? cell.slice(1) : cell);
