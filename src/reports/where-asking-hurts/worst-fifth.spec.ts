import fc from 'fast-check';
import { worstFifth } from './worst-fifth.js';

const worst = (badness: (number | bigint | null)[]) => badness.filter((_, at) => worstFifth(badness)[at]);

describe('the worst fifth of a column', () => {
  it('is one of five, and two of ten', () => {
    expect(worst([3, 5, 1, 4, 2])).toEqual([5]);
    expect(worst([3, 5, 1, 4, 2, 10, 9, 8, 7, 6])).toEqual([10, 9]);
  });

  it('is the worse one of two, and none of one', () => {
    expect(worst([1n, 2n])).toEqual([2n]);
    expect(worst([7])).toEqual([]);
    expect(worst([])).toEqual([]);
  });

  it('holds all that are as bad as its best, and none of those than which none is better', () => {
    expect(worst([9, 9, 9, 1, 1])).toEqual([9, 9, 9]);
    expect(worst([9, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual([9]);
    expect(worst([4, 4, 4, 4, 4])).toEqual([]);
  });

  it('counts no figure that is hidden, neither in it nor out of it', () => {
    expect(worstFifth([null, 2, null, 1])).toEqual([null, true, null, false]);
  });

  it('holds a figure exactly where fewer than a fifth are worse and one is better', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(20)), { maxLength: 40 }), (badness) => {
        const told = badness.flatMap((each) => each ?? []);
        expect(worstFifth(badness)).toEqual(
          badness.map((own) => {
            if (own === null) return null;
            const worse = told.filter((each) => each > own).length;
            return worse * 5 < told.length && told.some((each) => each < own);
          }),
        );
      }),
    );
  });
});
