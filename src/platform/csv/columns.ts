import { toDecimal } from '@lockstep/money';
import type { MoneyDto } from '../http/fields.js';
import { harmless } from './formula.js';

/** A column of a table for the spreadsheet: a heading in words with its unit, and a cell for each row. */
export interface Column<Row> {
  heading: (rows: readonly Row[]) => string;
  cell: (row: Row) => string;
}

type Read<Row, Value> = (row: Row) => Value | null | undefined;

const column =
  <Value>(unit: string, write: (value: Value) => string) =>
  <Row>(heading: string, read: Read<Row, Value>): Column<Row> => ({
    heading: () => heading + unit,
    cell: (row) => {
      const value = read(row);
      return value === null || value === undefined ? '' : write(value);
    },
  });

/** Words somebody wrote, as a text that no spreadsheet runs. */
export const text = column<string>('', harmless);
export const count = column<number | bigint>('', String);
export const yesOrNo = column<boolean>('', (value) => (value ? 'yes' : 'no'));
export const instant = column<Date>(' (UTC)', (at) => at.toISOString().slice(0, 19).replace('T', ' '));
/** From basis points: 625 is `6.25`. */
export const percent = column<number>(' (%)', (basisPoints) => String(basisPoints / 100));
/** From seconds, to the hundredth of an hour: 9000 is `2.5`. */
export const hours = column<number>(' (hours)', (seconds) => String(hundredths(seconds)));
/** The same, where it may be known only that it takes longer: `> 24`. */
export const hoursOrMore = column<{ seconds: number | null; longerThanSeconds: number | null }>(
  ' (hours)',
  ({ seconds, longerThanSeconds }) =>
    seconds !== null
      ? String(hundredths(seconds))
      : longerThanSeconds === null
        ? ''
        : `> ${hundredths(longerThanSeconds)}`,
);

const hundredths = (seconds: number): number => Math.round(seconds / 36) / 100;

/**
 * A sum in major units with a decimal point. Its heading names the currency where all rows have one in common; the column
 * `currency` beside it names that of each row.
 */
export const sum = <Row>(heading: string, read: Read<Row, MoneyDto>): Column<Row> => ({
  heading: (rows) => {
    const [currency, ...others] = new Set(rows.flatMap((row) => read(row)?.currency ?? []));
    return currency === undefined || others.length > 0 ? heading : `${heading} (${currency})`;
  },
  cell: (row) => {
    const money = read(row);
    return money == null ? '' : toDecimal({ amount: BigInt(money.amount), currency: money.currency });
  },
});

/** The currency of the sums before it. */
export const currency = <Row>(...sums: Read<Row, MoneyDto>[]): Column<Row> =>
  text('Currency', (row) => sums.map((read) => read(row)).find((money) => money != null)?.currency);
