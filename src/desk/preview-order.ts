import { Injectable } from '@nestjs/common';
import { DelayCosts, PresentDelayCost } from '../delay-cost/index.js';
import { NearOrders, OrderLookup, type OrderName, type OrderView } from '../orders/index.js';
import { type Actor, isInScope } from '../platform/auth/index.js';
import type { RequestPreviewDto } from './http/desk.dto.js';

/** The order that a request is about to name: what its delay costs, and similar orders if it is new. */
@Injectable()
export class PreviewOrder {
  constructor(
    private readonly orders: OrderLookup,
    private readonly nearOrders: NearOrders,
    private readonly delayCosts: DelayCosts,
    private readonly present: PresentDelayCost,
  ) {}

  async of(actor: Actor, name: OrderName | null, at: Date): Promise<Pick<RequestPreviewDto, 'newOrder' | 'delayCost'>> {
    const order = await this.seen(actor, name);
    const isConfirmed = order === null || (order !== 'NEW' && order.verifiedAt !== null);
    return {
      newOrder: isConfirmed ? null : await this.nearOrders.named(actor, name!),
      delayCost: order === null || order === 'NEW' ? null : await this.costOf(actor, order, at),
    };
  }

  /** `NEW` for an order that is not known yet. Null without an order, and for a token that may not read orders. */
  private async seen(actor: Actor, name: OrderName | null): Promise<OrderView | 'NEW' | null> {
    if (name === null || !isInScope(actor, 'orders:read')) return null;
    return (await this.orders.findVisible(actor, name)) ?? 'NEW';
  }

  private async costOf(actor: Actor, order: OrderView, at: Date): Promise<object> {
    return this.present.figures(actor, order, await this.delayCosts.of(order.id, at));
  }
}
