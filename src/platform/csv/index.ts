export {
  type CsvColumn,
  count,
  currency,
  hoursColumn,
  hoursOrMore,
  instantColumn,
  percent,
  sum,
  text,
  yesOrNo,
} from './columns.js';
export { csvStream, toCsv } from './csv.js';
export { everyRow, type ReadPiece } from './every-row.js';
export { type Format, IsFormat } from './format.js';
export { asWritten } from './formula.js';
export { sendCsv } from './send-csv.js';
