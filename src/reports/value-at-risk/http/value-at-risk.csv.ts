import {
  type CsvColumn,
  count,
  currency,
  instantColumn,
  sum,
  text,
  toCsv,
  yesOrNo,
} from '../../../platform/csv/index.js';
import type {
  AwaitedByOrderDto,
  OrderAtRiskDto,
  RiskOfBlockerDto,
  RiskOfOwnerDto,
  ValueAtRiskReportDto,
} from './value-at-risk.dto.js';

type Tables = Pick<ValueAtRiskReportDto, 'orders' | 'owners' | 'blockers'>;

/** One of the report's tables for the spreadsheet. */
export const riskTable = (report: Tables, table: keyof Tables): string => TABLES[table](report);

const ORDERS: CsvColumn<OrderAtRiskDto>[] = [
  text('System', (row) => row.system),
  text('Reference', (row) => row.reference),
  text('Customer', (row) => row.customer),
  text('Owner', (row) => row.owner),
  text('Promised on', (row) => row.promisedDate),
  text('Forecast to leave on', (row) => row.leavesOn),
  count('Units late', (row) => row.unitsLate),
  yesOrNo('Forecast known', (row) => row.known),
  sum('Order value', (row) => row.orderValue),
  sum('Forecast cost', (row) => row.forecastCost),
  sum('Expected cost of error', (row) => row.expectedErrorCost),
  currency(
    (row) => row.orderValue,
    (row) => row.forecastCost,
    (row) => row.expectedErrorCost,
  ),
  text('Policy', (row) => row.policy),
  yesOrNo('Waits for the answer', (row) => row.waits),
  count('Answers missing', (row) => row.missing),
  yesOrNo('Answers missing is the least there can be', (row) => row.missingAtLeast),
  yesOrNo('Expected cost of error is the least there can be', (row) => row.expectedErrorAtLeast),
];

const OWNERS: CsvColumn<RiskOfOwnerDto>[] = [
  text('Owner', (row) => row.owner),
  text('Name', (row) => row.name),
  count('Orders', (row) => row.orders),
  sum('Order value', (row) => row.orderValue),
  sum('Forecast cost', (row) => row.forecastCost),
  sum('Expected cost of error', (row) => row.expectedErrorCost),
  currency((row) => row.orderValue),
  count('Orders without a price', (row) => row.unpriced),
  yesOrNo('Forecast is the least there can be', (row) => row.forecastAtLeast),
  yesOrNo('Expected cost of error is the least there can be', (row) => row.expectedErrorAtLeast),
];

const BLOCKERS: CsvColumn<RiskOfBlockerDto>[] = [
  text('Party', (row) => row.party),
  text('Name', (row) => row.name),
  count('Orders', (row) => row.orders),
  sum('Order value', (row) => row.orderValue),
  sum('Forecast cost', (row) => row.forecastCost),
  currency((row) => row.orderValue),
  yesOrNo('Forecast is the least there can be', (row) => row.forecastAtLeast),
];

const AWAITED: CsvColumn<AwaitedByOrderDto>[] = [
  text('System', ({ order }) => order.system),
  text('Reference', ({ order }) => order.reference),
  text('Party', (row) => row.party),
  text('Request', ({ request }) => request?.number),
  instantColumn('Foreseen answer', (row) => row.answeredAt),
  text('Basis', (row) => row.basis),
];

const TABLES: Record<keyof Tables, (report: Tables) => string> = {
  orders: ({ orders }) => toCsv(ORDERS, orders),
  owners: ({ owners }) => toCsv(OWNERS, owners),
  blockers: ({ blockers }) => toCsv(BLOCKERS, blockers),
};

export const awaitedTable = (rows: readonly AwaitedByOrderDto[]): string => toCsv(AWAITED, rows);
