import type { CalendarVersion } from '@lockstep/working-time';
import { firstChangedDay } from './first-changed-day.js';

const version = (more: Partial<CalendarVersion> = {}): CalendarVersion => ({
  effectiveFrom: null,
  weekly: [{ weekday: 1, from: '09:00', to: '17:00' }],
  holidays: [{ kind: 'date', date: '2026-05-01', name: 'Labour Day' }],
  exceptions: [{ date: '2026-03-14', intervals: [], name: 'Stocktaking' }],
  ...more,
});

test.each([
  ['a version that was not there', null, version({ effectiveFrom: '2026-06-01' }), '2026-06-01'],
  [
    'other weekly hours',
    version({ effectiveFrom: '2026-06-01' }),
    version({ effectiveFrom: '2026-06-01', weekly: [] }),
    '2026-06-01',
  ],
  ['other weekly hours of the initial version', version(), version({ weekly: [] }), null],
  ['one exception less', version(), version({ exceptions: [] }), '2026-03-14'],
  ['a holiday more and an exception less', version(), version({ holidays: [], exceptions: [] }), '2026-03-14'],
  ['the same', version(), version(), undefined],
] as [string, CalendarVersion | null, CalendarVersion, string | null | undefined][])(
  '%s begins to matter on its first day',
  (_, before, after, day) => {
    expect(firstChangedDay(before, after)).toBe(day);
  },
);
