import type { CostHolderInterval } from '@lockstep/delay-cost';
import { cutToLink } from './cut-to-link.js';

const held = (start: number, end: number): CostHolderInterval => ({
  request: 'R1',
  party: 'ENG',
  cls: 'PW',
  start,
  end,
});
const spans = (holders: CostHolderInterval[]): [number, number][] => holders.map(({ start, end }) => [start, end]);

describe('a request blocks an order only while somebody says so', () => {
  it('not before the link was made', () => {
    expect(spans(cutToLink([held(0, 10), held(10, 20)], { from: 5, until: null }))).toEqual([
      [5, 10],
      [10, 20],
    ]);
  });

  it('not after it was taken back', () => {
    expect(spans(cutToLink([held(0, 10), held(10, 20)], { from: 0, until: 12 }))).toEqual([
      [0, 10],
      [10, 12],
    ]);
  });

  it('not at all when it was answered before', () => {
    expect(cutToLink([held(0, 10)], { from: 10, until: null })).toEqual([]);
  });
});
