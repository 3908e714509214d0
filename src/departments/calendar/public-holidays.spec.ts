import type { Holiday } from '@lockstep/working-time';
import { publicHolidays } from './public-holidays.js';

const dates = (holidays: Holiday[] | null) => holidays?.map((holiday) => (holiday.kind === 'date' ? holiday.date : ''));

describe('public holidays', () => {
  it('of a region are those of its country and its own', () => {
    expect(dates(publicHolidays('DE', null, [2026]))).not.toContain('2026-01-06');
    expect(dates(publicHolidays('DE', 'BY', [2026]))).toContain('2026-01-06');
    expect(dates(publicHolidays('DE', 'BY-A', [2026]))).toContain('2026-08-08');
  });

  it('leave out days on which only banks or schools close', () => {
    expect(dates(publicHolidays('BR', 'SP', [2026]))).not.toContain('2026-02-17');
  });

  it('come in order, one a day, for every year asked', () => {
    const found = dates(publicHolidays('US', null, [2027, 2026, 2027]))!;
    expect(found).toEqual([...new Set(found)].sort());
    expect(found).toEqual(expect.arrayContaining(['2026-12-25', '2027-12-25', '2027-12-24']));
  });

  it('of several days are written out day by day', () => {
    expect(dates(publicHolidays('AE', null, [2026]))).toEqual(
      expect.arrayContaining(['2026-05-27', '2026-05-28', '2026-05-29']),
    );
  });

  it('that begin at noon close no day', () => {
    expect(dates(publicHolidays('IS', null, [2026]))).not.toContain('2026-12-24');
  });

  it.each([
    ['XX', null],
    ['DE', 'ZZ'],
    ['DE', 'BY-ZZ'],
    ['DE', 'constructor'],
  ])('are unknown for %s %s', (country, region) => {
    expect(publicHolidays(country, region, [2026])).toBeNull();
  });
});
