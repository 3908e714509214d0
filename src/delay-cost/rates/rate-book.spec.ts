import { RateBook } from './rate-book.js';

const monday = { currency: 'EUR', day: '2026-03-09' };
const book = new RateBook('USD', [
  { ...monday, rate: '1.3333', ratedOn: '2026-03-06' },
  { currency: 'GBP', day: '2026-03-09', rate: null, ratedOn: null },
  { currency: 'EUR', day: '2026-03-02', rate: '1.25', ratedOn: '2026-03-02' },
]);

describe('a book of rates', () => {
  it('converts a sum by the rate of its day, rounded once', () => {
    expect(book.convert(100_001n, monday)).toBe(133_331n);
    expect(book.convert(100_001n, { ...monday, day: '2026-03-02' })).toBe(125_001n);
  });

  it('leaves the report currency as it is', () => {
    expect(book.convert(5n, { currency: 'USD', day: '1999-01-01' })).toBe(5n);
  });

  it('makes nothing up where there is no rate, or nobody asked for one', () => {
    expect(book.convert(5n, { currency: 'GBP', day: '2026-03-09' })).toBeNull();
    expect(book.convert(5n, { currency: 'JPY', day: '2026-03-09' })).toBeNull();
  });

  it('says which it holds and which it lacks, in order', () => {
    expect(book.used.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-09']);
    expect(book.missing).toEqual([{ currency: 'GBP', day: '2026-03-09' }]);
  });
});
