import { ratioOf } from './ratio.js';

describe('what a department waits beside what all wait', () => {
  it.each([
    [150, 100, 'ALIKE'],
    [151, 100, 'SLOWER'],
    [67, 100, 'ALIKE'],
    [66, 100, 'FASTER'],
  ])('of %i by %i is %s', (own, all, treated) => {
    expect(ratioOf(own, all)).toEqual({ share: own * 100, treated });
  });

  it('is not told where either is not known', () => {
    expect(ratioOf(null, 100)).toBeNull();
    expect(ratioOf(100, null)).toBeNull();
    expect(ratioOf(0, 0)).toBeNull();
  });
});
