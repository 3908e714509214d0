import { type CsvColumn, count, currency, sum, text, toCsv, yesOrNo } from '../../../platform/csv/index.js';
import type { CostOfDepartmentDto, CostOfOrderDto, CostOfServiceDto, CostPartDto, CostReportDto } from './cost.dto.js';
import { delayColumns } from '../../http/delay-columns.js';

type Tables = Pick<CostReportDto, 'orders' | 'departments' | 'services'>;

/** One of the report's tables for the spreadsheet. */
export const costTable = (report: Tables, table: keyof Tables): string => TABLES[table](report);

const ORDERS: CsvColumn<CostOfOrderDto>[] = [
  text('System', (order) => order.system),
  text('Reference', (order) => order.reference),
  text('Customer', (order) => order.customer),
  text('Owner', (order) => order.owner),
  text('State', (order) => order.state),
  yesOrNo('Verified', (order) => order.verified),
  count('Units late', (order) => order.unitsLate),
  sum('Delay cost', (order) => order.delayCost),
  sum('Failure cost', (order) => order.failureCost),
  sum('Forecast cost', (order) => order.forecast?.cost),
  currency((order) => order.delayCost),
  text('Forecast to leave on', (order) => order.forecast?.leavesOn),
  count('Forecast units late', (order) => order.forecast?.unitsLate),
  yesOrNo('Forecast known', (order) => order.forecast?.known),
];

const DEPARTMENTS: CsvColumn<CostOfDepartmentDto>[] = [
  text('Party', (row) => row.party),
  text('Name', (row) => row.name),
  text('Class', (row) => row.class),
  ...delayColumns<CostOfDepartmentDto>(),
];

const SERVICES: CsvColumn<CostOfServiceDto>[] = [
  text('Service', (row) => row.name),
  text('Provider', (row) => row.provider),
  ...delayColumns<CostOfServiceDto>(),
];

const PARTS: CsvColumn<CostPartDto>[] = [
  text('System', ({ order }) => order.system),
  text('Reference', ({ order }) => order.reference),
  text('Party', (part) => part.party),
  text('Class', (part) => part.class),
  text('Request', ({ request }) => request?.number),
  text('Requester', ({ request }) => request?.requester.code),
  text('Provider', ({ request }) => request?.provider.code),
  ...delayColumns<CostPartDto>(),
];

const TABLES: Record<keyof Tables, (report: Tables) => string> = {
  orders: ({ orders }) => toCsv(ORDERS, orders),
  departments: ({ departments }) => toCsv(DEPARTMENTS, departments),
  services: ({ services }) => toCsv(SERVICES, services),
};

export const partsTable = (parts: readonly CostPartDto[]): string => toCsv(PARTS, parts);
