import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { OrderChanged, OrderLookup, OrderReleased } from '../../orders/index.js';
import { DelayCosts } from '../delay-costs.js';

/**
 * The cost of a delay is final when the order leaves. Within the transaction: a release whose cost was lost would be
 * reckoned later from a promise or a profile that may have changed. Correcting a released order freezes it anew.
 */
@InTransactionListener('delay-cost')
export class FreezeCostWhenOrderReleased {
  constructor(
    private readonly orders: OrderLookup,
    private readonly delayCosts: DelayCosts,
  ) {}

  @Listens(OrderReleased, OrderChanged)
  async onReleasedOrCorrected(event: StoredEvent): Promise<void> {
    const order = await this.orders.byId(event.streamId);
    if (order?.releasedAt != null) await this.delayCosts.freeze(order.id);
  }
}
