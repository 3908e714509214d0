import type { MomentDto, OrderLinkDto } from '../../client';

/** Links to orders belong to the history of the order; here they are told as moments of the request. */
export const orderMoments = (links: readonly OrderLinkDto[]): MomentDto[] =>
  links
    .flatMap((link) => momentsOf(link))
    .map(([type, occurredAt, details], index) => ({
      ...{ sequence: -1 - index, type, occurredAt, recordedAt: occurredAt, late: false },
      ...{ actor: null, side: null, channel: null, details, body: null },
    }));

type OrderMoment = [type: string, at: string, details: Record<string, unknown>];

function momentsOf({ reference: order, blocks, linkedAt, endedAt, dispute }: OrderLinkDto): OrderMoment[] {
  const waited = blocks || dispute !== null;
  const told: OrderMoment[] = [[waited ? 'order.linked' : 'order.concerned', linkedAt, { order }]];
  if (dispute !== null) told.push(['order.disputed', dispute.raisedAt, { order, reason: dispute.reason }]);
  if (dispute?.settlement != null) {
    const { outcome, settledAt, blockedFrom } = dispute.settlement;
    told.push([`order.settled.${outcome}`, settledAt, { order, blockedFrom }]);
  }
  if (endedAt !== null) told.push(['order.unlinked', endedAt, { order }]);
  return told;
}
