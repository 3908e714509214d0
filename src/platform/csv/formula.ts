/** A spreadsheet runs a cell that begins like this as a formula; some read the full-width signs alike. */
const SIGNS = '[=+\\-@\\t\\r\\n＝＋－＠]';
const RUN = new RegExp(`^'*${SIGNS}`);
const DEFUSED = new RegExp(`^'+${SIGNS}`);

/** A quote in front makes it a text again. */
export const harmless = (cell: string): string => (RUN.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `harmless`, whatever it was: a table that was exported can be imported again. */
export const asWritten = (cell: string): string => (DEFUSED.test(cell) ? cell.slice(1) : cell);
