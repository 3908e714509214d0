import { toCsv } from '../csv.js';
import type { AwaitedByOrderDto, RiskSumDto, ValueAtRiskReportDto } from './value-at-risk.dto.js';

type Tables = Pick<ValueAtRiskReportDto, 'orders' | 'owners' | 'blockers'>;

/** One of the report's tables for the spreadsheet. */
export const riskTable = (report: Tables, table: keyof Tables): string => TABLES[table](report);

const TABLES: Record<keyof Tables, (report: Tables) => string> = {
  orders: ({ orders }) =>
    toCsv(
      [
        ...['system', 'reference', 'customer', 'owner', 'promised_date', 'leaves_on', 'units_late', 'known'],
        ...['order_value', 'forecast_cost', 'policy', 'expected_error_cost', 'waits', 'currency'],
      ],
      orders.map((row) => [
        ...[row.system, row.reference, row.customer, row.owner, row.promisedDate, row.leavesOn],
        ...[row.unitsLate, String(row.known), row.orderValue?.amount ?? null, row.forecastCost?.amount ?? null],
        ...[row.policy, row.expectedErrorCost?.amount ?? null, String(row.waits)],
        (row.orderValue ?? row.forecastCost ?? row.expectedErrorCost)?.currency ?? null,
      ]),
    ),
  owners: ({ owners }) =>
    toCsv(
      ['owner', 'name', ...['orders', 'order_value', 'forecast_cost', 'expected_error_cost', 'unpriced', 'currency']],
      owners.map((row) => [row.owner, row.name, ...sums(row)]),
    ),
  blockers: ({ blockers }) =>
    toCsv(
      ['party', 'name', 'orders', 'order_value', 'forecast_cost', 'currency'],
      blockers.map((row) => [
        ...[row.party, row.name, row.orders, row.orderValue.amount],
        ...[row.forecastCost.amount, row.orderValue.currency],
      ]),
    ),
};

const sums = ({ orders, orderValue, forecastCost, expectedErrorCost, unpriced }: RiskSumDto) => [
  ...[orders, orderValue.amount, forecastCost.amount, expectedErrorCost.amount],
  ...[unpriced, orderValue.currency],
];

export const awaitedTable = (rows: readonly AwaitedByOrderDto[]): string =>
  toCsv(
    ['system', 'reference', 'party', 'request', 'answered_at', 'basis'],
    rows.map(({ order, party, request, answeredAt, basis }) => [
      ...[order.system, order.reference, party, request?.number ?? null],
      ...[answeredAt?.toISOString() ?? null, basis],
    ]),
  );
