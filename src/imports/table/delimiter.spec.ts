import { delimiterOf } from './delimiter.js';

describe('what stands between the cells', () => {
  it.each([
    ['system;reference;value', ';'],
    ['system,reference,value', ','],
    ['system\treference\tvalue', '\t'],
    ['reference', ','],
    ['"a;b;c",reference', ','],
    ['"say ""a;b;c""",reference', ','],
  ])('is read from %j', (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter);
  });
});
