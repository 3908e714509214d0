import { describeProfile, type PricedOrder, risksBorne } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { type FailureRisk, FailureRisks } from '../incidents/index.js';
import { endOf, OrderLookup, type OrderView } from '../orders/index.js';
import type { Actor } from '../platform/auth/index.js';
import type { DelayCost } from './delay-cost.js';
import { DelayCosts } from './delay-costs.js';
import { describeStake, type FailureStake } from './describe-stake.js';
import type { OrderForecast } from './forecast/foresee-order.js';
import { RequestForecasts } from './forecast/request-forecasts.js';
import { PriceOrders } from './price-orders.js';

/** The stake of one order, in figures and in sentences. */
export interface ToldStake {
  failure: FailureStake | null;
  sentences: string[];
}

/** The stake of orders: the price of their delay, or the risk of leaving without an answer. */
@Injectable()
export class Stakes {
  constructor(
    private readonly orders: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly pricing: PriceOrders,
    private readonly risks: FailureRisks,
    private readonly forecasts: RequestForecasts,
  ) {}

  /** Figures and sentences. The caller has checked that the reader may see the order. */
  async of(order: OrderView, cost: DelayCost): Promise<ToldStake> {
    const failure = cost.state === 'REALISED' ? null : await this.failureOf(order, cost.forecast);
    const priced = (await this.pricing.ofPriceable([order], cost.asOf)).get(order.id) ?? null;
    const { state, units, running, nextDay, forecast } = cost;
    const sentences = describeStake({
      ...{ name: order.reference, currency: order.currency, axis: priced?.axis.kind ?? 'CALENDAR_DAY' },
      ...{ state, units, cost: cost.cost, isRunning: running !== null, nextDay, failure, forecast },
      profile: priced && inWords(order, priced),
    });
    return { failure, sentences };
  }

  /**
   * The stakes, as sentences, of the orders that wait for a request and that the reader may see. Empty once the request
   * is answered.
   */
  async behind(actor: Actor, requestId: string, now: Date): Promise<string[]> {
    const links = (await this.orders.linksOfRequest(requestId)).filter((link) => link.blocks && link.endedAt === null);
    if (links.length === 0 || (await this.forecasts.of([requestId], now)).size === 0) return [];
    const seen = await this.orders.visibleAmong(
      actor,
      links.map(({ orderId }) => orderId),
    );
    const waiting = seen.filter((order) => endOf(order) === null);
    const costs = await this.delayCosts.ofAll(waiting, now);
    const told: string[] = [];
    for (const [index, order] of waiting.entries()) told.push(...(await this.of(order, costs[index]!)).sentences);
    return told;
  }

  /** The failure stake of one order; null where the owner waits at any cost. */
  private async failureOf(order: OrderView, forecast: OrderForecast | null): Promise<FailureStake | null> {
    return (await this.failuresOf([{ order, forecast }])).get(order.id) ?? null;
  }

  /** By order id. Orders whose owner waits at any cost are absent. */
  async failuresOf(orders: readonly ForecastOrder[]): Promise<Map<string, FailureStake>> {
    const mayLeave = orders.filter(({ order }) => order.policy !== 'HOLD');
    const risks = await this.risks.ofAll(mayLeave.map(({ order }) => order));
    return new Map(mayLeave.map((each) => [each.order.id, failureStake(each, risks.get(each.order.id)!)]));
  }
}

interface ForecastOrder {
  order: OrderView;
  forecast: OrderForecast | null;
}

/** The only place that computes the expected cost of leaving without answers. */
function failureStake({ order, forecast }: ForecastOrder, { failureCost, expectedError }: FailureRisk): FailureStake {
  const { policy, promisedDate } = order;
  const isLate = forecast !== null && promisedDate !== null && forecast.leavesOn > promisedDate;
  const risks = BigInt(risksBorne(policy, isLate ? forecast.missing : null));
  return {
    leavesAnywayOn: policy === 'RELEASE_AT_DEADLINE' ? promisedDate : null,
    failureCost,
    expectedError: expectedError && expectedError * risks,
    isAtLeast: policy === 'RELEASE_AT_DEADLINE' && isLate && forecast.missingAtLeast,
    answers: forecast && {
      awaited: forecast.awaited.length,
      missing: forecast.missing,
      atLeast: forecast.missingAtLeast,
    },
  };
}

const inWords = ({ currency }: OrderView, { profile, value, promised, axis }: PricedOrder): string =>
  describeProfile(profile, { value: { amount: value, currency }, promised, axis: axis.kind });
