import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { askedAt, RequestLookup, RequestSubmitted, type RequestSubmittedPayload } from '../../requests/index.js';
import { LinkOrder } from '../acts/link-order.js';
import { EMPTY_STUB } from '../empty-stub.js';
import { endOf } from '../order-end.js';
import { OrderLookup } from '../order-lookup.js';

/**
 * Copies the order links of a request to its new sub-request: an order that waits for the whole answer waits for its
 * part. Within the transaction, so that the sub-request never exists without its price.
 */
@InTransactionListener('orders')
export class InheritOrderLinks {
  constructor(
    private readonly requests: RequestLookup,
    private readonly orders: OrderLookup,
    private readonly linkOrder: LinkOrder,
  ) {}

  @Listens(RequestSubmitted)
  async onSubmitted({ streamId, actorId, payload }: StoredEvent<RequestSubmittedPayload>): Promise<void> {
    if (payload.parentId === null || actorId === null) return;
    const child = (await this.requests.find(streamId))!;
    const own = new Set((await this.orders.linksOfRequest(streamId)).map(({ orderId }) => orderId));
    const since = askedAt(payload);
    for (const { orderId, blocks, blockedFrom, endedAt } of await this.orders.linksOfRequest(payload.parentId)) {
      if (endedAt !== null || own.has(orderId)) continue;
      const order = (await this.orders.byId(orderId))!;
      const { system, reference } = order;
      const linking = {
        ...{ name: { system, reference }, blocks: blocks && endOf(order) === null, stub: EMPTY_STUB },
        ...(since && { since: since > blockedFrom ? since : blockedFrom }),
      };
      await this.linkOrder.link(child, actorId, linking);
    }
  }
}
