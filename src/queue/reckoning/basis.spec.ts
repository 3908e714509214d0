import { basisOf } from './basis.js';
import type { OrderStanding } from './order-line.js';

const lines = (...standings: OrderStanding[]) => standings.map((standing) => ({ standing }));

describe('what a place in the queue rests on', () => {
  it.each<[string, OrderStanding[], boolean, string]>([
    ['no order at all', [], false, 'NOMINAL'],
    ['an order that counts', ['COUNTED'], false, 'ORDERS'],
    ['one that counts among others', ['UNVERIFIED', 'COUNTED', 'NOT_PRICED'], false, 'ORDERS'],
    ['a million that nobody has confirmed', ['UNVERIFIED'], false, 'NOMINAL'],
    ['an order nobody has priced', ['NOT_PRICED'], false, 'NOMINAL'],
    ['an order that has left', [], true, 'LEFT'],
    ['one that has left, and one that waits', ['COUNTED'], true, 'ORDERS'],
  ])('%s', (_, standings, anyLeft, basis) => {
    expect(basisOf(lines(...standings), anyLeft)).toBe(basis);
  });
});
