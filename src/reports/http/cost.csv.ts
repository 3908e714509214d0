import { type Cell, toCsv } from '../csv.js';
import type { CostPartDto, CostReportDto, DelayColumnsDto } from './cost.dto.js';

type Tables = Pick<CostReportDto, 'orders' | 'departments' | 'services'>;

const columns = ({ realised, accrued, forecast }: DelayColumnsDto): Cell[] => [
  realised.amount,
  accrued.amount,
  forecast.amount,
  realised.currency,
];
const COLUMNS = ['realised', 'accrued', 'forecast', 'currency'];

/** One of the report's tables for the spreadsheet. */
export const costTable = (report: Tables, table: keyof Tables): string => TABLES[table](report);

const TABLES: Record<keyof Tables, (report: Tables) => string> = {
  orders: ({ orders }) =>
    toCsv(
      [
        ...[
          'system',
          'reference',
          'customer',
          'owner',
          'state',
          'verified',
          'units_late',
          'delay_cost',
          'failure_cost',
        ],
        ...['forecast_leaves_on', 'forecast_units_late', 'forecast_cost', 'forecast_known', 'currency'],
      ],
      orders.map((order) => [
        ...[order.system, order.reference, order.customer, order.owner, order.state, String(order.verified)],
        ...[order.unitsLate, order.delayCost.amount, order.failureCost.amount],
        ...[order.forecast?.leavesOn ?? null, order.forecast?.unitsLate ?? null, order.forecast?.cost?.amount ?? null],
        ...[order.forecast === null ? null : String(order.forecast.known), order.delayCost.currency],
      ]),
    ),
  departments: ({ departments }) =>
    toCsv(
      ['party', 'name', 'class', ...COLUMNS],
      departments.map((row) => [row.party, row.name, row.class, ...columns(row)]),
    ),
  services: ({ services }) =>
    toCsv(
      ['service', 'provider', ...COLUMNS],
      services.map((row) => [row.name, row.provider, ...columns(row)]),
    ),
};

export const partsTable = (parts: readonly CostPartDto[]): string =>
  toCsv(
    ['system', 'reference', 'party', 'class', 'request', 'requester', 'provider', ...COLUMNS],
    parts.map(({ order, request, ...part }) => [
      ...[order.system, order.reference, part.party, part.class],
      ...[request?.number ?? null, request?.requester.code ?? null, request?.provider.code ?? null],
      ...columns(part),
    ]),
  );
