import { openDays, openingOf, timesOf } from './opening';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
const version = {
  effectiveFrom: null,
  etag: '',
  weekly: weekdays,
  holidays: [],
  exceptions: [],
  country: null,
  region: null,
};

describe('the hours of a day', () => {
  it('are those of its weekday', () => {
    expect(openingOf('2026-03-05', [version]).hours).toHaveLength(1);
    expect(openingOf('2026-03-07', [version]).hours).toEqual([]);
  });

  it('are none on a holiday, which has a name', () => {
    const holidays = [{ kind: 'date' as const, date: '2026-03-05', name: 'Foundation day' }];
    expect(openingOf('2026-03-05', [{ ...version, holidays }])).toEqual({ hours: [], name: 'Foundation day' });
  });

  it('are none in a holiday that runs across New Year', () => {
    const holidays = [{ kind: 'yearly' as const, from: '12-24', to: '01-02', name: 'Between the years' }];
    expect(openingOf('2026-12-31', [{ ...version, holidays }]).name).toBe('Between the years');
    expect(openingOf('2027-01-01', [{ ...version, holidays }]).name).toBe('Between the years');
    expect(openingOf('2027-01-05', [{ ...version, holidays }]).name).toBeNull();
  });

  it('are those of an exception, also on a Saturday', () => {
    const exceptions = [{ date: '2026-03-07', intervals: [{ from: '08:00', to: '12:00' }], name: 'Inventory' }];
    expect(openingOf('2026-03-07', [{ ...version, exceptions }]).hours).toEqual([{ from: '08:00', to: '12:00' }]);
  });

  it('are those of the version in force on the day', () => {
    const later = { ...version, effectiveFrom: '2026-03-05', weekly: [] };
    expect(openingOf('2026-03-04', [later, version]).hours).toHaveLength(1);
    expect(openingOf('2026-03-05', [later, version]).hours).toEqual([]);
  });
});

describe('times to promise', () => {
  it('go by half hours up to the end of the day', () => {
    expect(timesOf([{ from: '09:00', to: '10:30' }])).toEqual(['09:30', '10:00', '10:30']);
  });

  it('of hours that run into the next day end before midnight', () => {
    expect(timesOf([{ from: '23:00', to: '06:00' }])).toEqual(['23:30', '23:59']);
  });
});

describe('open days', () => {
  it('leave the weekend out', () => {
    expect(openDays('2026-03-06', 2, [version])).toEqual(['2026-03-06', '2026-03-09']);
  });

  it('are none where a department never opens', () => {
    expect(openDays('2026-03-06', 2, [{ ...version, weekly: [] }])).toEqual([]);
  });
});
