import { Injectable } from '@nestjs/common';
import { DelayCosts, PresentDelayCost } from '../delay-cost/index.js';
import { OrderLookup, type OrderView, presentOrder } from '../orders/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import type { OrderOnPageDto } from './http/desk.dto.js';

/** The orders that wait for a request, each with the cost of waiting. */
@Injectable()
export class OrdersOfRequest {
  constructor(
    private readonly orders: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly present: PresentDelayCost,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, request: { id: string; resolvedAt: Date | null }): Promise<OrderOnPageDto[]> {
    const found: OrderOnPageDto[] = [];
    for (const link of await this.orders.linksOfRequest(request.id)) {
      if (link.endedAt !== null) continue;
      const order = (await this.orders.byId(link.orderId))!;
      const cost = await this.delayCosts.of(order.id, this.clock.now());
      found.push({
        blocks: link.blocks,
        blockedFrom: link.blockedFrom,
        leftWithoutAnswer: link.blocks && leftWithout(order, request.resolvedAt),
        order: presentOrder(order),
        delayCost: await this.present.figures(actor, order, cost),
      });
    }
    return found;
  }
}

/** The order was released without the answer, so the answer comes too late for it or not at all. */
const leftWithout = ({ releasedAt, releasedWithAnswer }: OrderView, resolvedAt: Date | null): boolean =>
  releasedAt !== null && releasedWithAnswer === false && (resolvedAt === null || resolvedAt > releasedAt);
