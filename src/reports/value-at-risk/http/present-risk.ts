import { toInstantOrNull } from '../../../platform/clock/clock.js';
import { toMoneyDto } from '../../../platform/http/fields.js';
import type { RequestBehindCost } from '../../cost/requests-behind.js';
import { type AwaitedRequest, awaitedOf } from '../list-awaited.js';
import { riskyOrder, riskyOrderIn } from '../risky-order.js';
import { type BlockerSum, type RiskSum, type RiskSums, sumRisk } from '../sum-risk.js';
import type { OrderForecastLate, ValueAtRisk } from '../value-at-risk.report.js';
import { presentBehind } from '../../http/present-part.js';
import { RISK_DEFINITIONS } from './risk-definitions.js';
import type {
  AwaitedByOrderDto,
  AwaitedRequestDto,
  OrderAtRiskDto,
  RiskOfBlockerDto,
  RiskOfOwnerDto,
  RiskSumDto,
  ValueAtRiskReportDto,
} from './value-at-risk.dto.js';

type Departments = ReadonlyMap<string, { id: string; code: string; name: string }>;

/** Puts what is at risk into names, and names the requests that a reader may know of. */
export class PresentRisk {
  constructor(
    private readonly departments: Departments,
    private readonly requests: ReadonlyMap<string, RequestBehindCost>,
    private readonly asOf: Date,
  ) {}

  report({ orders, rates }: ValueAtRisk): Omit<ValueAtRiskReportDto, 'assumptions'> {
    const sums = sumRisk(orders.map(riskyOrder));
    const restated = sumRisk(orders.flatMap((order) => riskyOrderIn(rates, order) ?? []));
    return {
      asOf: this.asOf,
      definitions: RISK_DEFINITIONS,
      totals: sums.totals.map(presentSum),
      ...this.tables(sums),
      inReportCurrency: { total: restated.totals.map(presentSum)[0] ?? null, ...this.tables(restated) },
      orders: orders.map((order) => this.order(order)),
    };
  }

  /** One row for each order and answer it waits for, of one department if told. */
  awaited(orders: readonly OrderForecastLate[], party?: string): AwaitedByOrderDto[] {
    return orders.flatMap((each) =>
      awaitedOf(each, this.requests, party).map((awaited) => ({
        order: { system: each.order.system, reference: each.order.reference },
        ...this.awaitedRequest(awaited),
      })),
    );
  }

  private tables({ owners, blockers }: RiskSums): { owners: RiskOfOwnerDto[]; blockers: RiskOfBlockerDto[] } {
    return {
      owners: owners.map(({ ownerDepartmentId, ...sum }) => {
        const { code, name } = this.departments.get(ownerDepartmentId)!;
        return { owner: code, name, ...presentSum(sum) };
      }),
      blockers: blockers.map((sum) => this.blocker(sum)),
    };
  }

  private blocker({ party, currency, orders, value, delay, delayAtLeast }: BlockerSum): RiskOfBlockerDto {
    const department = this.departments.get(party);
    const parameters = new URLSearchParams({ party, asOf: this.asOf.toISOString() });
    return {
      party: department?.code ?? party,
      name: department?.name ?? (party === '~UNBLOCKED' ? 'Nothing blocks it' : 'Somebody outside'),
      orders,
      orderValue: toMoneyDto(value, currency),
      forecastCost: toMoneyDto(delay, currency),
      forecastAtLeast: delayAtLeast,
      requests: `/api/v1/reports/value-at-risk/requests?${parameters.toString()}`,
    };
  }

  private order(each: OrderForecastLate): OrderAtRiskDto {
    const { order, cost, failure, waits } = each;
    const { system, reference, currency } = order;
    const money = (amount: bigint | null) => (amount === null ? null : toMoneyDto(amount, currency));
    return {
      ...{ system, reference, customer: order.customer },
      owner: this.departments.get(order.ownerDepartmentId)!.code,
      promisedDate: order.promisedDate!,
      leavesOn: cost.forecast.leavesOn,
      unitsLate: cost.forecast.units,
      known: cost.forecast.known,
      orderValue: money(order.value),
      forecastCost: money(cost.forecast.cost),
      policy: order.policy,
      expectedErrorCost: money(failure?.expectedError ?? null),
      expectedErrorAtLeast: failure?.isAtLeast ?? false,
      missing: cost.forecast.missing,
      missingAtLeast: cost.forecast.missingAtLeast,
      waits,
      awaited: awaitedOf(each, this.requests).map((awaited) => this.awaitedRequest(awaited)),
      delayCost: `/api/v1/orders/${system}/${encodeURIComponent(reference)}/delay-cost`,
    };
  }

  private awaitedRequest({ request, party, forecast }: AwaitedRequest): AwaitedRequestDto {
    return {
      request: request && presentBehind(request, this.departments),
      party: this.departments.get(party)?.code ?? party,
      answeredAt: toInstantOrNull(forecast.at),
      basis: forecast.basis,
    };
  }
}

const presentSum = ({ currency, orders, value, delay, delayAtLeast, ...risk }: RiskSum): RiskSumDto => ({
  orders,
  orderValue: toMoneyDto(value, currency),
  forecastCost: toMoneyDto(delay, currency),
  forecastAtLeast: delayAtLeast,
  expectedErrorCost: toMoneyDto(risk.expectedError, currency),
  expectedErrorAtLeast: risk.errorAtLeast,
  unpriced: risk.unpriced,
});
