import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { askedAt, RequestLookup, RequestSubmitted, type RequestSubmittedPayload } from '../../requests/index.js';
import { LinkOrder } from '../acts/link-order.js';
import { EMPTY_STUB } from '../empty-stub.js';
import { endOf } from '../order-end.js';
import { OrderLookup } from '../order-lookup.js';

/**
 * Links an order that is named in a new request; the order waits for the answer unless it has left already. Within the
 * transaction, so that the request never exists without the price of its waiting. An order that the asking department
 * may not see is refused, because the link would show it.
 */
@InTransactionListener('orders')
export class LinkOrderNamedAtSubmit {
  constructor(
    private readonly requests: RequestLookup,
    private readonly orders: OrderLookup,
    private readonly linkOrder: LinkOrder,
  ) {}

  @Listens(RequestSubmitted)
  async onSubmitted(event: StoredEvent<RequestSubmittedPayload>): Promise<void> {
    const name = event.payload.orderReference;
    if (name === null || event.actorId === null) return;
    const request = (await this.requests.find(event.streamId))!;
    const order = await this.orders.findVisibleIn(request.requesterDepartmentId, name);
    const ended = order !== null && endOf(order) !== null;
    await this.linkOrder.link(request, event.actorId, {
      name,
      blocks: !ended,
      stub: EMPTY_STUB,
      since: askedAt(event.payload),
    });
  }
}
