import fc from 'fast-check';
import { Draw, drawBelow, seeded, xoshiro128 } from './random.js';

const take = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);

describe('xoshiro128**', () => {
  it('draws what the reference implementation draws', () => {
    expect(take(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
    const top = 2 ** 32 - 1;
    expect(take(4, xoshiro128([top, top, top, top]))).toEqual([4294962679, 4294962679, 4292019319, 2943360]);
  });

  it('begins from a seed as other implementations with splitmix32 do', () => {
    expect(take(4, seeded(0))).toEqual([1789933344, 44971166, 2521387044, 3848737593]);
    expect(take(4, seeded(42))).toEqual([660444221, 3652823732, 77672526, 910233633]);
  });

  it('draws the same from the same seed and something else from the next one', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(take(8, seeded(seed))).toEqual(take(8, seeded(seed)));
        expect(take(8, seeded(seed))).not.toEqual(take(8, seeded(seed + 1)));
      }),
    );
  });
});

describe('a number below a bound', () => {
  it('is each about as often', () => {
    const draw = seeded(7);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 100_000; n++) counts[drawBelow(draw, 10)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('is below it and not negative', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
        const drawn = drawBelow(seeded(seed), bound);
        expect(Number.isInteger(drawn) && 0 <= drawn && drawn < bound).toBe(true);
      }),
    );
  });

  it('draws again where the last values would make the low numbers likelier', () => {
    const given =
      (...values: number[]): Draw =>
      () =>
        values.shift()!;
    expect(drawBelow(given(2 ** 32 - 1, 5), 3)).toBe(2);
    expect(drawBelow(given(2 ** 32 - 2), 3)).toBe(2);
    expect(drawBelow(given(2 ** 32 - 1), 4)).toBe(3);
  });
});
