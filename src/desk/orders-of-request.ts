import { Injectable } from '@nestjs/common';
import { DelayCosts, PresentDelayCost } from '../delay-cost/index.js';
import { OrderLookup, presentOrder } from '../orders/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import type { OrderOnPageDto } from './http/desk.dto.js';

/** The orders that wait for a request, each with the price of its waiting. */
@Injectable()
export class OrdersOfRequest {
  constructor(
    private readonly orders: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly present: PresentDelayCost,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, requestId: string): Promise<OrderOnPageDto[]> {
    const found: OrderOnPageDto[] = [];
    for (const link of await this.orders.linksOfRequest(requestId)) {
      if (link.endedAt !== null) continue;
      const order = (await this.orders.byId(link.orderId))!;
      const cost = await this.delayCosts.of(order.id, this.clock.now());
      found.push({
        blocks: link.blocks,
        blockedFrom: link.blockedFrom,
        order: presentOrder(order),
        delayCost: await this.present.figures(actor, order, cost),
      });
    }
    return found;
  }
}
