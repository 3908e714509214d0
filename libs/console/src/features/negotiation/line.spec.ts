import { positionsOf } from './line';

describe('points on a line of working time', () => {
  it('keep their proportions between both ends', () => {
    const point = (seconds: number) => ({ kind: 'offered' as const, at: '', seconds });
    expect(positionsOf([point(0), point(3600), point(7200)])).toEqual([4, 50, 96]);
  });

  it('that are one lie in the middle', () => {
    expect(positionsOf([{ kind: 'promised', at: '', seconds: 0 }])).toEqual([50]);
  });
});
