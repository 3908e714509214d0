import type { OrderAtRisk } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { endOf, OrderLookup, type OrderView } from '../../orders/index.js';
import { Refusal } from '../../platform/http/refusal.js';
import { PriceOrders } from '../price-orders.js';
import { ForecastOthers } from './forecast-others.js';
import type { OrderConsequence } from './offer-consequence.js';
import { type Answers, type OthersForecast, priceOrder } from './price-order.js';

/** An order that cannot leave without an answer, with all that decides what waiting for it costs. */
export interface HeldUp {
  order: OrderView;
  /** Null when lateness has no price. */
  atRisk: OrderAtRisk | null;
  others: OthersForecast;
}

/** The orders that cannot leave without a request's answer, each with what an offered one means for it. */
@Injectable()
export class WaitingOrders {
  constructor(
    private readonly orders: OrderLookup,
    private readonly pricing: PriceOrders,
    private readonly forecasts: ForecastOthers,
  ) {}

  async priced(requestId: string, answers: Answers, now: Date): Promise<OrderConsequence[]> {
    const consequences: OrderConsequence[] = [];
    for (const { order, atRisk: priced, others } of await this.of(requestId, now)) {
      const { id, currency, zone, promisedDate: promised, releaseAllowanceDays: allowance, verifiedAt } = order;
      const waiting = { id, currency, zone, promised, allowance, verified: verifiedAt !== null };
      consequences.push(priceOrder({ ...waiting, priced }, answers, others));
    }
    return consequences;
  }

  /** One after the other as they were linked. */
  async of(requestId: string, now: Date): Promise<HeldUp[]> {
    const heldUp: HeldUp[] = [];
    for (const order of await this.heldUpBy(requestId)) {
      const others = await this.forecasts.of(order.id, requestId, now);
      heldUp.push({ order, atRisk: await this.priceOf(order), others });
    }
    return heldUp;
  }

  private async heldUpBy(requestId: string): Promise<OrderView[]> {
    const links = await this.orders.linksOfRequest(requestId);
    const ids = new Set(links.filter((link) => link.blocks && link.endedAt === null).map(({ orderId }) => orderId));
    const found: OrderView[] = [];
    for (const id of ids) found.push((await this.orders.byId(id))!);
    return found.filter((order) => endOf(order) === null);
  }

  /** That an owner has no calendar yet is no reason to refuse somebody else's offer: the order is not priced then. */
  private async priceOf(order: OrderView): Promise<OrderAtRisk | null> {
    try {
      return await this.pricing.atRisk(order);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'calendar.not_set_up') return null;
      throw error;
    }
  }
}
