import { integerOf } from '../table/cells.js';
import { minorUnitsOf } from '../table/decimal.js';
import type { Cells } from '../table/read-table.js';
import type { RowReading } from '../table/row-refused.js';
import { profileOf } from './order-profile.js';

const MONEY = ['failureCost', 'lostOrderLump'] as const;
const TEXTS = [
  ...['customer', 'contractTemplate', 'zone', 'promisedDate', 'policy', 'phase'],
  ...['promiseChange', 'sourceVersion', 'correctionReason'],
];

/**
 * A row as the body of `PUT /orders/{system}/{reference}`, which is then examined by the same rules. Empty cells are
 * left out.
 */
export function orderBodyOf(cells: Cells, ownerDepartmentId: string, reading: RowReading): object {
  const { currency = '' } = cells;
  const money = (column: string): string | undefined => {
    const text = cells[column] ?? '';
    return text === '' ? undefined : reading.cell(() => minorUnitsOf(column, text, currency));
  };
  const value = money('value');
  return defined({
    ownerDepartmentId,
    value: value === undefined ? undefined : { amount: value, currency },
    ...Object.fromEntries(MONEY.map((column) => [column, money(column)])),
    ...Object.fromEntries(TEXTS.map((column) => [column, cells[column] === '' ? undefined : cells[column]])),
    releaseAllowanceDays: integerOf(cells.releaseAllowanceDays),
    profile: reading.cell(() => profileOf(cells, money)),
  });
}

const defined = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, member]) => member !== undefined));
