import { isCosted, ledgerOf, type LedgerLine } from './ledger.js';

const line = (id: string, amount: bigint, but: Partial<LedgerLine> = {}): LedgerLine => ({
  id,
  itemId: id,
  category: 'GOODWILL',
  kind: 'ACTUAL',
  amount,
  coversDelayCost: false,
  reversesId: null,
  ...but,
});
const estimate = line('a', 800n, { kind: 'ESTIMATE' });

describe('the ledger of a failure', () => {
  it('comes to nothing when a line and its reversal are all there is', () => {
    const lines = [line('a', 5_000n), line('b', -5_000n, { itemId: 'a', reversesId: 'a' })];
    expect(ledgerOf(lines)).toMatchObject({ total: 0n, actual: 0n });
    expect(isCosted(lines, [])).toBe(false);
  });

  it('takes the actual of an item for its estimate, and the estimate again once the actual was reversed', () => {
    const actual = line('b', 1_000n, { itemId: 'a' });
    expect(ledgerOf([estimate, actual]).total).toBe(1_000n);
    expect(ledgerOf([estimate, actual, line('c', -1_000n, { itemId: 'a', reversesId: 'b' })]).total).toBe(800n);
  });

  it('is costed once every item is actual, or its estimate was accepted', () => {
    expect(isCosted([estimate, line('b', 5n)], [])).toBe(false);
    expect(isCosted([estimate, line('b', 5n)], ['a'])).toBe(true);
    expect(isCosted([estimate, line('b', 5n, { itemId: 'a' })], [])).toBe(true);
    expect(isCosted([], [])).toBe(false);
  });
});
