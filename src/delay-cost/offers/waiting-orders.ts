import type { OrderUnderPolicy } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { endOf, OrderLookup, type OrderLinkView, type OrderView } from '../../orders/index.js';
import type { RequestForecast } from '../forecast/foresee.js';
import { RequestForecasts } from '../forecast/request-forecasts.js';
import { PriceOrders } from '../price-orders.js';
import type { OrderConsequence } from './offer-consequence.js';
import { type Answers, type OthersForecast, priceOrder } from './price-order.js';

/** An order that cannot leave without an answer, with all facts that decide its cost of waiting. */
export interface HeldUp {
  order: OrderView;
  /** Null when lateness has no price. */
  atRisk: OrderUnderPolicy | null;
  others: OthersForecast;
}

/**
 * Finds the orders that cannot leave without the answer to a request, with the consequence of an offered answer for
 * each.
 */
@Injectable()
export class WaitingOrders {
  constructor(
    private readonly orders: OrderLookup,
    private readonly pricing: PriceOrders,
    private readonly forecasts: RequestForecasts,
  ) {}

  async priced(requestId: string, answers: Answers, now: Date): Promise<OrderConsequence[]> {
    return (await this.of(requestId, now)).map(({ order, atRisk: priced, others }) => {
      const { id, currency, zone, promisedDate: promised, releaseAllowanceDays: allowance, verifiedAt } = order;
      const waiting = { id, currency, zone, promised, allowance, verified: verifiedAt !== null };
      return priceOrder({ ...waiting, priced }, answers, others);
    });
  }

  /** Orders in the sequence in which they were linked. */
  async of(requestId: string, now: Date): Promise<HeldUp[]> {
    return (await this.ofAll([requestId], now)).get(requestId) ?? [];
  }

  /**
   * Orders by request id; requests that hold up no order are absent. The number of statements does not depend on the
   * number of requests.
   */
  async ofAll(requestIds: readonly string[], now: Date): Promise<Map<string, HeldUp[]>> {
    const own = (await this.orders.linksOfRequests(requestIds)).filter(holdsUp);
    const orders = await this.waitingAmong(own);
    const links = linksByOrder(orders.size === 0 ? [] : await this.orders.linksOfAll([...orders.keys()]));
    const others = own.flatMap((link) => othersThan(link, links)).map(({ requestId }) => requestId);
    const forecasts = await this.forecasts.of(others, now);
    const prices = await this.pricing.atRisk([...orders.values()]);
    const heldUp = new Map<string, HeldUp[]>(own.map(({ requestId }) => [requestId, []]));
    for (const link of own) {
      const order = orders.get(link.orderId);
      if (order === undefined) continue;
      const forecast = lastOf(othersThan(link, links), forecasts);
      heldUp.get(link.requestId)!.push({ order, atRisk: prices.get(order.id) ?? null, others: forecast });
    }
    return heldUp;
  }

  private async waitingAmong(links: readonly OrderLinkView[]): Promise<Map<string, OrderView>> {
    if (links.length === 0) return new Map();
    const found = await this.orders.byIds([...new Set(links.map(({ orderId }) => orderId))]);
    return new Map(found.filter((order) => endOf(order) === null).map((order) => [order.id, order]));
  }
}

const holdsUp = ({ blocks, endedAt }: OrderLinkView): boolean => blocks && endedAt === null;

function linksByOrder(links: readonly OrderLinkView[]): Map<string, OrderLinkView[]> {
  const byOrder = new Map<string, OrderLinkView[]>();
  for (const link of links.filter(holdsUp)) {
    const ofOrder = byOrder.get(link.orderId);
    if (ofOrder === undefined) byOrder.set(link.orderId, [link]);
    else ofOrder.push(link);
  }
  return byOrder;
}

const othersThan = ({ orderId, requestId }: OrderLinkView, links: ReadonlyMap<string, OrderLinkView[]>) =>
  (links.get(orderId) ?? []).filter((link) => link.requestId !== requestId);

/** The last of the other answers. An answer that is not foreseen does not move it. */
function lastOf(others: readonly OrderLinkView[], forecasts: ReadonlyMap<string, RequestForecast>): OthersForecast {
  let forecast: OthersForecast = { last: null, known: true };
  for (const { requestId } of others) {
    const foreseen = forecasts.get(requestId);
    if (foreseen === undefined) continue;
    const { at } = foreseen;
    const outlasts = at !== null && (forecast.last === null || at > forecast.last.at);
    forecast = { last: outlasts ? { requestId, at } : forecast.last, known: forecast.known && at !== null };
  }
  return forecast;
}
