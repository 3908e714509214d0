import type { OrderWithCost } from '../cost.report.js';
import { restateOrder } from '../restate-orders.js';
import type { CostReport } from '../sum-costs.js';
import type { DelayColumns, DelaySum, Total } from '../sum-up.js';
import { toMoneyDto } from '../../../platform/http/fields.js';
import { COST_DEFINITIONS } from './cost-definitions.js';
import { type CostQuestion, costPartsLink } from './cost-parts-link.js';
import type {
  CostOfDepartmentDto,
  CostOfOrderDto,
  CostOfServiceDto,
  CostReportDto,
  CostTotalDto,
  DelayColumnsDto,
  FailureOfDepartmentDto,
} from './cost.dto.js';
import type { OfPeriodDto } from '../../http/period.dto.js';

type ServiceNames = ReadonlyMap<string, { name: string; departmentId: string }>;
export type DepartmentNames = ReadonlyMap<string, { code: string; name: string }>;

/** Puts a cost report into names and words, and makes each row open to what is behind it. */
export class PresentCost {
  constructor(
    private readonly names: DepartmentNames,
    private readonly services: ServiceNames,
    private readonly question: CostQuestion,
  ) {}

  report(report: CostReport): Omit<CostReportDto, keyof OfPeriodDto | 'assumptions'> {
    return {
      definitions: COST_DEFINITIONS,
      totals: report.sums.totals.map(presentTotal),
      departments: report.sums.delay.map((sum) => this.department(sum)),
      inReportCurrency: {
        total: report.restated.totals.map(presentTotal)[0] ?? null,
        departments: report.restated.delay.map((sum) => this.department(sum)),
      },
      services: report.services.map((sum) => this.service(sum)),
      failures: report.sums.failures.map((sum) => this.failure(sum)),
      orders: report.orders.map((order) => this.order(order, report)),
    };
  }

  private department(sum: DelaySum): CostOfDepartmentDto {
    return {
      party: this.names.get(sum.party)?.code ?? sum.party,
      name: this.names.get(sum.party)?.name ?? (sum.cls === 'U' ? 'Nothing blocked it' : 'Somebody outside'),
      class: sum.cls,
      ...presentColumns(sum),
      requests: costPartsLink(this.question, { party: sum.party, class: sum.cls }),
    };
  }

  private service(sum: CostReport['services'][number]): CostOfServiceDto {
    const service = sum.serviceId === null ? null : this.services.get(sum.serviceId)!;
    return {
      serviceId: sum.serviceId,
      name: service?.name ?? 'Requests of others, or nothing blocked it',
      provider: service && this.names.get(service.departmentId)!.code,
      ...presentColumns(sum),
      requests: sum.serviceId === null ? null : costPartsLink(this.question, { serviceId: sum.serviceId }),
    };
  }

  private failure(sum: CostReport['sums']['failures'][number]): FailureOfDepartmentDto {
    const { code, name } = this.names.get(sum.ownerDepartmentId)!;
    return { owner: code, name, failureCost: toMoneyDto(sum.failure, sum.currency) };
  }

  private order(found: OrderWithCost, { rates }: CostReport): CostOfOrderDto {
    const { order, costed, disputed } = found;
    const { system, reference, currency } = order;
    const { forecast } = costed.delay;
    return {
      ...{ system, reference, customer: order.customer },
      owner: this.names.get(order.ownerDepartmentId)!.code,
      state: costed.delay.state,
      verified: order.verifiedAt !== null,
      disputed,
      version: order.version,
      unitsLate: costed.delay.units,
      delayCost: toMoneyDto(costed.delay.cost, currency),
      failureCost: toMoneyDto(costed.failure, currency),
      forecast: forecast && {
        ...{ leavesOn: forecast.leavesOn, unitsLate: forecast.units, known: forecast.known },
        cost: forecast.cost === null ? null : toMoneyDto(forecast.cost, currency),
      },
      inReportCurrency: presentRestated(restateOrder(found, rates)),
      requests: costPartsLink(this.question, { system, reference }),
      explanation: `/api/v1/orders/${system}/${encodeURIComponent(reference)}/delay-cost/explanation`,
    };
  }
}

export const presentColumns = ({ currency, forecastAtLeast, ...delay }: DelayColumns): DelayColumnsDto => ({
  realised: toMoneyDto(delay.realised, currency),
  accrued: toMoneyDto(delay.accrued, currency),
  forecast: toMoneyDto(delay.forecast, currency),
  forecastAtLeast,
});

const presentTotal = (total: Total): CostTotalDto => ({
  ...presentColumns(total),
  running: toMoneyDto(total.running, total.currency),
  failureCost: toMoneyDto(total.failure, total.currency),
});

function presentRestated(restated: ReturnType<typeof restateOrder>): CostOfOrderDto['inReportCurrency'] {
  if (restated === null) return null;
  const { delay, failure } = restated;
  const toCome = delay.forecast?.cost ?? null;
  return {
    delayCost: toMoneyDto(delay.cost, delay.currency),
    forecast: toCome === null ? null : toMoneyDto(toCome, delay.currency),
    failureCost: toMoneyDto(failure, delay.currency),
  };
}
