import fc from 'fast-check';
import { firstIndexWhere, joinByHalves } from './halving.js';

describe('the first index from which on a condition holds', () => {
  it('is where a plain search finds it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(21), (drawn, bound) => {
        const sorted = [...drawn].sort((a, b) => a - b);
        const plain = sorted.findIndex((value) => value >= bound);
        const found = firstIndexWhere(sorted.length, (index) => sorted[index]! >= bound);
        expect(found).toBe(plain < 0 ? sorted.length : plain);
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(firstIndexWhere(0, () => true)).toBe(0);
  });
});

describe('joining by halves', () => {
  it('keeps the order, whatever the number of items', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (words) => {
        expect(joinByHalves(words, (left, right) => left + right)).toBe(words.join(''));
      }),
    );
  });

  it('of one item is that item', () => {
    expect(joinByHalves([7n], (left, right) => left * right)).toBe(7n);
  });
});
