import { clockName, durationInWords, instantInWords, moneyInWords, stateInWords } from './words.js';

describe('what a page says', () => {
  it('names the zone beside every instant', () => {
    expect(instantInWords('2026-03-05T16:00:00Z', 'Europe/Berlin')).toBe('Thu, 5 Mar 2026, 17:00 (Europe/Berlin)');
  });

  it('counts hours and minutes, and says that nothing was used', () => {
    expect([5400, 3600, 59, 0].map(durationInWords)).toEqual(['1 h 30 min', '1 h', '0 min', '0 min']);
  });

  it('speaks of money, states and clocks in words', () => {
    expect(moneyInWords({ amount: '200000', currency: 'USD' })).toBe('2,000.00 USD');
    expect(stateInWords('AWAITING_REQUESTER')).toBe('awaiting requester');
    expect(clockName('RES')).toBe('Answer');
  });
});
