import { toDecimal } from '@lockstep/money';
import type { MoneyDto } from '../http/fields.js';
import { harmless } from './formula.js';

/** A column of a CSV table: a heading with its unit, and one cell for each row. */
export interface CsvColumn<Row> {
  heading: (rows: readonly Row[]) => string;
  cell: (row: Row) => string;
}

type Read<Row, Value> = (row: Row) => Value | null | undefined;

const column =
  <Value>(unit: string, write: (value: Value) => string) =>
  <Row>(heading: string, read: Read<Row, Value>): CsvColumn<Row> => ({
    heading: () => heading + unit,
    cell: (row) => {
      const value = read(row);
      return value === null || value === undefined ? '' : write(value);
    },
  });

/** Text from a person. It is escaped so that no spreadsheet runs it as a formula. */
export const text = column<string>('', harmless);
export const count = column<number | bigint>('', String);
export const yesOrNo = column<boolean>('', (value) => (value ? 'yes' : 'no'));
export const instantColumn = column<Date>(' (UTC)', (at) => at.toISOString().slice(0, 19).replace('T', ' '));
/** Converts basis points to percent: 625 is `6.25`. */
export const percent = column<number>(' (%)', (basisPoints) => String(basisPoints / 100));
/** Converts seconds to hours, rounded to hundredths: 9000 is `2.5`. */
export const hoursColumn = column<number>(' (hours)', (seconds) => String(hundredths(seconds)));
/** Converts seconds to hours. If only a lower limit is known, the cell is like `> 24`. */
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
 * An amount in major units with a decimal point. The heading names the currency if all rows have the same one. The
 * column `currency` beside it names the currency of each row.
 */
export const sum = <Row>(heading: string, read: Read<Row, MoneyDto>): CsvColumn<Row> => ({
  heading: (rows) => {
    const [currency, ...others] = new Set(rows.flatMap((row) => read(row)?.currency ?? []));
    return currency === undefined || others.length > 0 ? heading : `${heading} (${currency})`;
  },
  cell: (row) => {
    const money = read(row);
    return money == null ? '' : toDecimal({ amount: BigInt(money.amount), currency: money.currency });
  },
});

/** The currency of the amounts in the columns before it. */
export const currency = <Row>(...sums: Read<Row, MoneyDto>[]): CsvColumn<Row> =>
  text('Currency', (row) => sums.map((read) => read(row)).find((money) => money != null)?.currency);
