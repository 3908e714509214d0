import { linesFor } from './lines.js';
import type { OrderConsequence } from './offer-consequence.js';

const order = (orderId: string, more: Partial<OrderConsequence> = {}): OrderConsequence => ({
  orderId,
  currency: 'USD',
  priced: true,
  verified: true,
  againstCommitment: 100n,
  againstFirstAsk: 200n,
  unitsLate: 2,
  breaksDate: false,
  dominatedById: null,
  forecastKnown: true,
  ...more,
});
const PROMISED = new Date(0);

describe('the orders an offer is about, before somebody who sees only some of them', () => {
  const orders = [
    order('own'),
    order('a', { breaksDate: true, verified: false }),
    order('b', { dominatedById: 'R2' }),
    order('c', { currency: 'EUR' }),
    order('d', { priced: false, againstCommitment: null, againstFirstAsk: null }),
  ];

  it('shows those that may be seen one by one, and the others as one sum a currency', () => {
    expect(linesFor(orders, new Set(['own']), PROMISED)).toMatchObject([
      { orderId: 'own', orders: 1, price: 100n },
      { orderId: null, orders: 2, price: 200n, againstFirstAsk: 400n, verified: false, breaksDate: true },
      { orderId: null, orders: 1, price: 100n, currency: 'EUR' },
      { orderId: null, orders: 1, price: null },
    ]);
  });

  it('names no request that holds up an order which is not shown', () => {
    const lines = linesFor(orders, new Set(), PROMISED);
    expect(lines.map(({ dominatedById }) => dominatedById)).toEqual([null, null, null]);
  });

  it('comes to the same sums whatever may be seen', () => {
    for (const seen of [[], ['own', 'b'], ['own', 'a', 'b', 'c', 'd']]) {
      const dollars = linesFor(orders, new Set(seen), PROMISED).filter(({ currency }) => currency === 'USD');
      expect(dollars.reduce((sum, { price }) => sum + (price ?? 0n), 0n)).toBe(300n);
    }
  });
});
