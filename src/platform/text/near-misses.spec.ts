import { didYouMean, nearMisses } from './near-misses.js';

const COLUMNS = ['system', 'reference', 'ownerDepartment', 'customer', 'zone', 'profileCap', 'profileCapBasisPoints'];

describe('a name that is not known', () => {
  it.each([
    ['Owner Department', ['ownerDepartment']],
    ['owner_department', ['ownerDepartment']],
    ['custmer', ['customer']],
    ['cutsomer', ['customer']],
    ['REFERENCE', ['reference']],
    ['zon', ['zone']],
    ['profile cap', ['profileCap']],
    ['colour', []],
    ['one', ['zone']],
    ['on', []],
    ['', []],
    ['  ', []],
  ])('%j may have meant %j', (word, meant) => {
    expect(nearMisses(word, COLUMNS)).toEqual(meant);
  });

  it('is asked about by the nearest', () => {
    expect(didYouMean('custmer', COLUMNS)).toBe(' (did you mean "customer"?)');
    expect(didYouMean('colour', COLUMNS)).toBe('');
  });
});
