import { type Leaf, NO_REQUEST, UNBLOCKED } from '@lockstep/delay-cost';
import { collapse } from './collapse.js';

const leaf = (party: string, request: string, amount: bigint): Leaf => ({ party, cls: 'PB', request, amount });
const sum = (a: Leaf, b: Leaf): Leaf => ({ ...a, amount: a.amount + b.amount });

describe('what a reader sees of a bill', () => {
  const bill = [leaf('ENG', 'R1', 100n), leaf('ENG', 'R2', 200n), leaf('ENG', 'R3', 400n), leaf('QA', 'R4', 800n)];

  it('keeps the requests they may see, and sums the others by department', () => {
    expect(collapse(bill, new Map([['R1', 'ENG-1']]), sum)).toEqual([
      { party: 'ENG', cls: 'PB', requestId: 'R1', amount: 100n },
      { party: 'ENG', cls: 'PB', requestId: null, amount: 600n },
      { party: 'QA', cls: 'PB', requestId: null, amount: 800n },
    ]);
  });

  it('comes to the same total whatever they may see', () => {
    for (const seen of [[], ['R1'], ['R1', 'R2', 'R3', 'R4']]) {
      const numbers = new Map(seen.map((id) => [id, id]));
      expect(collapse(bill, numbers, sum).reduce((total, { amount }) => total + amount, 0n)).toBe(1500n);
    }
  });

  it('shows the time nobody blocked as it is', () => {
    const nobody: Leaf = { party: UNBLOCKED, cls: 'U', request: NO_REQUEST, amount: 1n };
    expect(collapse([nobody], new Map(), sum)).toEqual([{ party: UNBLOCKED, cls: 'U', requestId: null, amount: 1n }]);
  });
});
