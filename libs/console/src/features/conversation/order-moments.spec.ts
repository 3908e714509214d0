import type { OrderLinkDto } from '../../client';
import { orderMoments } from './order-moments';

const link = {
  reference: 'SO-10482',
  blocks: true,
  linkedAt: '2026-03-02T08:00:00Z',
  endedAt: null,
  dispute: null,
} as OrderLinkDto;
const told = (more: Partial<OrderLinkDto>): string[] => orderMoments([{ ...link, ...more }]).map(({ type }) => type);

describe('the link of an order is told as', () => {
  it('an order that waits, or that is only concerned', () => {
    expect(told({})).toEqual(['order.linked']);
    expect(told({ blocks: false })).toEqual(['order.concerned']);
  });

  it('a dispute and its end: an order that did not wait after all was linked as one that did', () => {
    const settlement = { outcome: 'REJECTED', settledAt: '2026-03-04T08:00:00Z', blockedFrom: null };
    const dispute = { reason: 'It stood for want of steel.', raisedAt: '2026-03-03T08:00:00Z', settlement };
    expect(told({ blocks: false, dispute: dispute as unknown as OrderLinkDto['dispute'] })).toEqual([
      'order.linked',
      'order.disputed',
      'order.settled.REJECTED',
    ]);
  });

  it('the end of the link', () => {
    expect(told({ endedAt: '2026-03-05T08:00:00Z' })).toEqual(['order.linked', 'order.unlinked']);
  });
});
