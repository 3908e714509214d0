import fc from 'fast-check';
import { dateOf, dayOf } from './dates.js';

const day = fc.integer({ min: dayOf('0001-01-01'), max: dayOf('9999-12-31') });

describe('a date and its number', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508],
    ['2099-12-31', 47_481],
  ])('%s is day %i', (date, number) => {
    expect([dateOf(number), dayOf(date)]).toEqual([date, number]);
  });

  it('agree with the calendar of the runtime', () => {
    fc.assert(
      fc.property(day, (number) =>
        expect(dateOf(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10)),
      ),
    );
  });

  it('lead to each other', () => {
    fc.assert(fc.property(day, (number) => expect(dayOf(dateOf(number))).toBe(number)));
  });
});
