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
 * Freezes the delay cost when an order is released or cancelled. Within the transaction: a cost that was missed would
 * be computed later, from a promise or profile that may have changed. A correction freezes the cost anew and keeps both
 * figures.
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

  /** Only a change that affects the cost has a reason. An event without one does not freeze anything. */
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
