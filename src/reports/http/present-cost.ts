import { toMoneyDto } from '../../platform/http/fields.js';
import { CostReport } from '../cost/cost.report.js';
import {
  CostOfDepartmentDto,
  CostOfOrderDto,
  CostOfServiceDto,
  CostReportDto,
  CostTotalDto,
  FailureOfDepartmentDto,
} from './cost.dto.js';
import { DefinitionDto } from './responsiveness.dto.js';

type ServiceNames = ReadonlyMap<string, { name: string; departmentId: string }>;
type Names = ReadonlyMap<string, { code: string; name: string }>;

const DEFINITIONS: DefinitionDto[] = [
  {
    figure: 'delayCost',
    definition: 'What the order’s delay profile charges for the days it is or was late.',
    population: 'Orders released in the period, and open ones past their promise; UNPRICED ones count 0.',
    basis: 'The order’s own axis: calendar days, or working days of its owner.',
  },
  {
    figure: 'departments',
    definition:
      'Each moment’s cost, shared equally by the departments that held a ball blocking the order at that moment.',
    population: 'All of realised orders; of open ones the finished days.',
    basis: 'Calendar time within the order’s delay.',
  },
  {
    figure: 'failureCost',
    definition: 'The ledger of the order’s incidents, recoveries subtracted; beside the delay cost, never in it.',
    population: 'The same orders.',
    basis: 'Sums on record at `asOf`.',
  },
];

export function presentCost(
  report: CostReport,
  names: Names,
  services: ServiceNames,
): Omit<CostReportDto, 'from' | 'to' | 'asOf'> {
  return {
    definitions: DEFINITIONS,
    totals: report.sums.totals.map(presentTotal),
    departments: report.sums.delay.map((sum) => presentDepartment(sum, names)),
    services: report.services.map((sum) => presentService(sum, names, services)),
    failures: report.sums.failures.map((sum) => presentFailure(sum, names)),
    orders: report.orders.map((order) => presentOrder(order, names)),
  };
}

const presentTotal = (total: CostReport['sums']['totals'][number]): CostTotalDto => ({
  realised: toMoneyDto(total.realised, total.currency),
  accrued: toMoneyDto(total.accrued, total.currency),
  running: toMoneyDto(total.running, total.currency),
  failureCost: toMoneyDto(total.failure, total.currency),
});

const presentDepartment = (sum: CostReport['sums']['delay'][number], names: Names): CostOfDepartmentDto => ({
  party: names.get(sum.party)?.code ?? sum.party,
  name: names.get(sum.party)?.name ?? (sum.cls === 'U' ? 'Nothing blocked it' : 'Somebody outside'),
  class: sum.cls,
  realised: toMoneyDto(sum.realised, sum.currency),
  accrued: toMoneyDto(sum.accrued, sum.currency),
});

function presentService(sum: CostReport['services'][number], names: Names, services: ServiceNames): CostOfServiceDto {
  const service = sum.serviceId === null ? null : services.get(sum.serviceId)!;
  return {
    serviceId: sum.serviceId,
    name: service?.name ?? 'Requests of others, or nothing blocked it',
    provider: service && names.get(service.departmentId)!.code,
    realised: toMoneyDto(sum.realised, sum.currency),
    accrued: toMoneyDto(sum.accrued, sum.currency),
  };
}

const presentFailure = (sum: CostReport['sums']['failures'][number], names: Names): FailureOfDepartmentDto => ({
  owner: names.get(sum.ownerDepartmentId)!.code,
  name: names.get(sum.ownerDepartmentId)!.name,
  failureCost: toMoneyDto(sum.failure, sum.currency),
});

const presentOrder = ({ order, costed }: CostReport['orders'][number], names: Names): CostOfOrderDto => ({
  system: order.system,
  reference: order.reference,
  customer: order.customer,
  owner: names.get(order.ownerDepartmentId)!.code,
  state: costed.delay.state,
  verified: order.verifiedAt !== null,
  unitsLate: costed.delay.units,
  delayCost: toMoneyDto(costed.delay.cost, order.currency),
  failureCost: toMoneyDto(costed.failure, order.currency),
  explanation: `/api/v1/orders/${order.system}/${encodeURIComponent(order.reference)}/delay-cost/explanation`,
});
