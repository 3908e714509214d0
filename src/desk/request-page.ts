import { Injectable } from '@nestjs/common';
import { DelayCosts, PresentDelayCost } from '../delay-cost/index.js';
import { OrderLookup, presentOrder } from '../orders/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { RequestLookup, ShowRequest, ShowTimeline } from '../requests/index.js';
import { PresentClocks } from '../sla/index.js';
import type { OrderOnPageDto, RequestPageDto } from './http/desk.dto.js';

/** The first page of the timeline; the rest is behind its own address. */
const MOMENTS = 50;

/** Everything about a request in one read. */
@Injectable()
export class RequestPage {
  constructor(
    private readonly requests: RequestLookup,
    private readonly show: ShowRequest,
    private readonly timeline: ShowTimeline,
    private readonly clocks: PresentClocks,
    private readonly orders: OrdersOfRequest,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, idOrNumber: string): Promise<RequestPageDto> {
    const request = await this.requests.visibleTo(actor, idOrNumber);
    const readsAll = this.requests.mayReadConversation(actor, request);
    return {
      asOf: this.clock.now(),
      request: await this.show.to(actor, request.id),
      clocks: request.submittedAt === null ? null : await this.clocks.figures(request),
      orders: await this.orders.of(actor, request.id),
      timeline: readsAll ? await this.timeline.to(actor, request.id, MOMENTS) : null,
    };
  }
}

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
