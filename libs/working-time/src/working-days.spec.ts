import fc from 'fast-check';
import { addDays, compileCalendar, daysBetween, type LocalDate, type WorkingCalendar } from './index.js';
import { calendars } from './testing/random-calendars.js';

/** By the windows of each date, one after the other. */
const walked = (calendar: WorkingCalendar, after: LocalDate, days: number): LocalDate[] =>
  Array.from({ length: days }, (_, index) => addDays(after, index + 1)).filter((date) => calendar.isWorkingDate(date));

/** Years in which a clock is put forward by an hour, by half an hour, twice, and by a whole day. */
const places = fc.constantFrom(
  ['Europe/Berlin', '2025-06-01'] as const,
  ['Australia/Lord_Howe', '2025-06-01'] as const,
  ['Africa/Casablanca', '2025-01-01'] as const,
  ['Pacific/Apia', '2011-06-01'] as const,
);
const world = places.chain(([zone, from]) =>
  fc.record({
    calendar: calendars(zone, from, 700).map(compileCalendar),
    after: fc.integer({ min: -400, max: 700 }).map((days) => addDays(from, days)),
    days: fc.integer({ min: 0, max: 1500 }),
  }),
);

describe('working dates for any calendar', () => {
  it('are counted as a walk over their windows counts them, in any order of questions', () => {
    fc.assert(
      fc.property(world, fc.nat(1500), ({ calendar, after, days }, fewer) => {
        const dates = walked(calendar, after, days);
        const until = addDays(after, days);
        expect(calendar.countWorkingDates(after, until)).toBe(dates.length);
        const part = addDays(after, Math.min(fewer, days));
        expect(calendar.countWorkingDates(after, part) + calendar.countWorkingDates(part, until)).toBe(dates.length);
      }),
      { numRuns: 150 },
    );
  });

  it('come one after the other as a walk finds them, alone and in runs', () => {
    fc.assert(
      fc.property(world, ({ calendar, after, days }) => {
        const dates = walked(calendar, after, days);
        const inRuns = calendar
          .workingRuns(after, addDays(after, days))
          .flatMap(({ first, last }) =>
            Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index)),
          );
        expect(inRuns).toEqual(dates);
        const middle = Math.floor(dates.length / 2);
        if (dates.length > 0) expect(calendar.workingDateAfter(after, middle + 1)).toBe(dates[middle]);
      }),
      { numRuns: 150 },
    );
  });

  it('leave out a date whose hours a clock skips', () => {
    const berlin = compileCalendar({
      zone: 'Europe/Berlin',
      versions: [
        { effectiveFrom: null, weekly: [{ weekday: 7, from: '02:00', to: '03:00' }], holidays: [], exceptions: [] },
      ],
    });
    expect(berlin.countWorkingDates('2026-03-22', '2026-04-05')).toBe(1);
  });
});
