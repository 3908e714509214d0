import { sortedParts, unpacked } from './durations.js';

/** As PostgreSQL packs integers: four bytes each, the most significant first. */
const packed = (...integers: number[]): Buffer => {
  const bytes = Buffer.alloc(integers.length * 4);
  integers.forEach((integer, at) => bytes.writeInt32BE(integer, at * 4));
  return bytes;
};
const half = (runningFor: number): number => runningFor / 2;

describe('durations from the database', () => {
  it('are the seconds as they were packed', () => {
    const durations = unpacked({ ended: true, seconds: packed(3600, 70_000_000, 0), runningFor: null }, half);
    expect([...durations]).toEqual([3600, 70_000_000, 0]);
  });

  it('have what a running clock has counted since its last event', () => {
    const durations = unpacked({ ended: false, seconds: packed(100, 200), runningFor: packed(60, 0) }, half);
    expect([...durations]).toEqual([130, 200]);
  });

  it('are sorted as numbers, over all parts', () => {
    const { ended, censored } = sortedParts({
      ended: [Int32Array.of(1000, 9), Int32Array.of(200)],
      censored: [],
    });
    expect([[...ended], [...censored]]).toEqual([[9, 200, 1000], []]);
  });
});
