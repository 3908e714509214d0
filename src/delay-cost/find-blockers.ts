import { Injectable } from '@nestjs/common';
import { OrderLookup } from '../orders/index.js';
import { Clocks } from '../sla/index.js';
import { Blockers } from './blockers.js';

/** Finds the requests that block orders, in two queries for any number of orders. */
@Injectable()
export class FindBlockers {
  constructor(
    private readonly orders: OrderLookup,
    private readonly clocks: Clocks,
  ) {}

  async of(orderId: string): Promise<Blockers> {
    return (await this.ofAll([orderId])).get(orderId)!;
  }

  /** The blockers by order id. */
  async ofAll(orderIds: readonly string[]): Promise<Map<string, Blockers>> {
    const links = (await this.orders.linksOfAll(orderIds)).filter(({ blocks }) => blocks);
    const pasts = await this.clocks.pastsOf(links.map(({ requestId }) => requestId));
    return new Map(
      orderIds.map((id) => {
        const own = links.filter(({ orderId }) => orderId === id);
        return [id, new Blockers(own, new Map(own.map(({ requestId }) => [requestId, pasts.get(requestId)!])))];
      }),
    );
  }
}
