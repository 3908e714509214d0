import { isEvent, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import {
  endOf,
  OrderCancellationCorrected,
  OrderCancelled,
  OrderChanged,
  OrderDisputeSettled,
  OrderLinked,
  OrderLookup,
  OrderPromiseChanged,
  OrderReleaseCorrected,
  OrderReleased,
  OrderUnlinked,
} from '../../orders/index.js';
import { DelayCosts } from '../delay-costs.js';

/**
 * The cost of a delay is final when the order leaves or is given up. Within the transaction: an end whose cost was lost
 * would be reckoned later from a promise or a profile that may have changed. A correction freezes it anew and keeps both.
 */
@InTransactionListener('delay-cost')
export class FreezeCostWhenOrderEnds {
  constructor(
    private readonly orders: OrderLookup,
    private readonly delayCosts: DelayCosts,
  ) {}

  @Listens(OrderReleased, OrderCancelled)
  async onEnded(event: StoredEvent): Promise<void> {
    await this.freeze(event, isEvent(event, OrderReleased) ? 'The order was released.' : 'The order was cancelled.');
  }

  /** Without a reason nothing was changed that a cost hangs on: that alone needs none. */
  @Listens(
    ...[OrderChanged, OrderPromiseChanged, OrderLinked, OrderUnlinked, OrderDisputeSettled],
    ...[OrderReleaseCorrected, OrderCancellationCorrected],
  )
  async onCorrected(event: StoredEvent<{ reason: string | null }>): Promise<void> {
    const { reason } = event.payload;
    if (reason !== null) await this.freeze(event, reason);
  }

  private async freeze({ streamId, actorId }: StoredEvent, reason: string): Promise<void> {
    const order = (await this.orders.byId(streamId))!;
    if (endOf(order) !== null) await this.delayCosts.freeze(order.id, { byId: actorId, reason });
  }
}
