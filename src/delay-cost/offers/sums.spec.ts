import type { OfferConsequence, OrderConsequence } from './offer-consequence.js';
import { hasPrice, isAcknowledged, totalOf } from './sums.js';

const order = (currency: string, price: bigint | null): OrderConsequence =>
  ({ currency, againstCommitment: price, againstFirstAsk: 7n, priced: price !== null }) as OrderConsequence;
const offer = (orders: OrderConsequence[], commitmentAt: Date | null = new Date(0)) =>
  ({ orders, commitmentAt }) as OfferConsequence;
const said = (amount: string, currency = 'USD') => ({ amount, currency });

describe('what an acceptance acknowledges', () => {
  it('is one sum a currency, without the orders nobody priced', () => {
    const total = totalOf(offer([order('USD', 100n), order('EUR', 5n), order('USD', 20n), order('USD', null)]));
    expect([...total]).toEqual([
      ['USD', 120n],
      ['EUR', 5n],
    ]);
  });

  it('is measured against the date first asked for while nothing is promised', () => {
    expect([...totalOf(offer([order('USD', null)], null))]).toEqual([['USD', 7n]]);
  });

  it('is nothing for an offer that saves, or whose orders have no price', () => {
    expect(hasPrice(new Map([['USD', -5n]]))).toBe(false);
    expect(isAcknowledged(new Map([['USD', -5n]]), [])).toBe(true);
    expect(isAcknowledged(new Map(), [])).toBe(true);
  });

  it.each([
    ['nothing was said', []],
    ['another sum was said', [said('99')]],
    ['another currency was said', [said('100', 'EUR')]],
    ['one was said twice', [said('100'), said('100')]],
    ['more was said', [said('100'), said('1', 'EUR')]],
  ])('is refused when %s', (_, acknowledged) => {
    expect(isAcknowledged(new Map([['USD', 100n]]), acknowledged)).toBe(false);
  });

  it('is accepted in any order, with or without sums of nothing', () => {
    const total = new Map([
      ['USD', 100n],
      ['EUR', 0n],
    ]);
    expect(isAcknowledged(total, [said('100')])).toBe(true);
    expect(isAcknowledged(total, [said('0', 'EUR'), said('100')])).toBe(true);
  });
});
