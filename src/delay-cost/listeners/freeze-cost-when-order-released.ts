import { isEvent, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { OrderChanged, OrderLookup, OrderReleaseCorrected, OrderReleased } from '../../orders/index.js';
import { DelayCosts } from '../delay-costs.js';

/**
 * The cost of a delay is final when the order leaves. Within the transaction: a release whose cost was lost would be
 * reckoned later from a promise or a profile that may have changed. A correction freezes it anew and keeps both.
 */
@InTransactionListener('delay-cost')
export class FreezeCostWhenOrderReleased {
  constructor(
    private readonly orders: OrderLookup,
    private readonly delayCosts: DelayCosts,
  ) {}

  @Listens(OrderReleased, OrderChanged, OrderReleaseCorrected)
  async onReleasedOrCorrected(event: StoredEvent): Promise<void> {
    const order = await this.orders.byId(event.streamId);
    if (order?.releasedAt == null) return;
    await this.delayCosts.freeze(order.id, { byId: event.actorId, reason: reasonOf(event) });
  }
}

function reasonOf(event: StoredEvent): string {
  if (isEvent(event, OrderReleased)) return 'The order was released.';
  if (isEvent(event, OrderChanged)) return event.payload.reason ?? 'The order was corrected.';
  return isEvent(event, OrderReleaseCorrected) ? event.payload.reason : 'The order was corrected.';
}
