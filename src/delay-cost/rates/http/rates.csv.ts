import { type CsvColumn, text, toCsv } from '../../../platform/csv/index.js';
import type { RateWord } from '../set-rates.js';

/** The columns that the import of exchange rates has. */
const COLUMNS: CsvColumn<RateWord>[] = [
  text('currency', ({ currency }) => currency),
  text('day', ({ day }) => day),
  text('rate', ({ rate }) => rate),
];

export const ratesTable = (rates: readonly RateWord[]): string => toCsv(COLUMNS, rates);
