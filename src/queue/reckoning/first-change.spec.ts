import fc from 'fast-check';
import { firstChange } from './first-change.js';

describe('the first change of what only ever moves on', () => {
  it('is found to the second', () => {
    const second = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(second, second, (change, until) => {
        const reading = (at: number): string => (at >= change ? 'after' : 'before');
        expect(firstChange(0, until, reading)).toBe(Math.min(change, until));
      }),
    );
  });

  it('is the first of several', () => {
    expect(firstChange(0, 100, (at) => (at < 7 ? 'a' : at < 60 ? 'b' : 'c'))).toBe(7);
  });
});
