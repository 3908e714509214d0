import { restate, sharesOf } from './restate.js';

const leaf = (party: string, request: string, amount: bigint) => ({ party, cls: 'PB' as const, request, amount });

describe('what a delay costs in the report currency', () => {
  it('sums to the converted total, cent by cent', () => {
    const leaves = [leaf('A', 'R1', 100n), leaf('B', 'R2', 100n), leaf('C', 'R3', 100n)];
    const { leaves: restated } = restate(100n, { cost: 300n, leaves, running: null });
    expect([...sharesOf(restated)]).toEqual([
      ['A', 34n],
      ['B', 33n],
      ['C', 33n],
    ]);
  });

  it('keeps the running day apart', () => {
    const running = { date: '2026-03-10', amount: 100n, holders: [] };
    expect(restate(150n, { cost: 300n, leaves: [leaf('A', 'R1', 200n)], running })).toEqual({
      cost: 150n,
      leaves: [leaf('A', 'R1', 100n)],
      running: 50n,
    });
  });

  it('is nothing where nothing is lost', () => {
    expect(restate(0n, { cost: 0n, leaves: [], running: null }).cost).toBe(0n);
  });
});
