import { toDecimal } from '@lockstep/money';
import { type CsvColumn, count, text, toCsv } from '../../platform/csv/index.js';
import { ownTermsOf } from '../customers/pin-defaults.js';
import type { ExportedOrder } from '../queries/export-orders.js';

const sum = (name: string, read: (row: ExportedOrder) => bigint | null): CsvColumn<ExportedOrder> =>
  text(name, (row) => {
    const amount = read(row);
    return amount === null ? null : toDecimal({ amount, currency: row.order.currency });
  });

/**
 * The columns that the import of orders has. A cell is empty where the order left it to contract and customer, so that it
 * stays theirs; the version of the source is left out, because a row that repeats it would not be listened to.
 */
const COLUMNS: CsvColumn<ExportedOrder>[] = [
  text('system', ({ order }) => order.system),
  text('reference', ({ order }) => order.reference),
  text('ownerDepartment', (row) => row.ownerDepartment),
  text('customer', ({ order }) => order.customer),
  text('contractTemplate', (row) => row.contractTemplate),
  text('currency', ({ order }) => order.currency),
  sum('value', ({ order }) => order.value),
  text('zone', ({ order }) => order.zone),
  text('promisedDate', ({ order }) => order.promisedDate),
  count('releaseAllowanceDays', ({ order }) => order.releaseAllowanceDays),
  text('policy', ({ order }) => ownTermsOf(order).policy),
  sum('failureCost', ({ order }) => ownTermsOf(order).failureCost),
  sum('lostOrderLump', ({ order }) => order.lostOrderLump),
  text('phase', ({ order }) => order.phase),
  text('profile', ({ order }) => jsonOf(ownTermsOf(order).profile)),
];

const jsonOf = (profile: object | null): string | null => (profile === null ? null : JSON.stringify(profile));

export const ordersTable = (orders: readonly ExportedOrder[]): string => toCsv(COLUMNS, orders);
