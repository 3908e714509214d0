import type { MomentDto, OrderOnPageDto } from '../../client';

/** Links to orders belong to the history of the order; here they are told as moments of the request. */
export const orderMoments = (orders: OrderOnPageDto[]): MomentDto[] =>
  orders.map(({ order, blocks, blockedFrom }, index) => ({
    sequence: -1 - index,
    type: blocks ? 'order.linked' : 'order.concerned',
    occurredAt: blockedFrom,
    recordedAt: blockedFrom,
    late: false,
    actor: null,
    side: null,
    channel: null,
    details: { order: order.reference },
    body: null,
  }));
