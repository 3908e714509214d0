import {
  addDays,
  type CalendarRefusal,
  CalendarRefused,
  type CalendarVersion,
  compileCalendar,
  daysBetween,
  type WeeklyHours,
} from './index.js';
import { aCalendar, at, aVersion, BERLIN, weekdays } from './testing/examples.js';

const now = at('2026-03-02 10:00');

function refusalOf(attempt: () => unknown): CalendarRefusal | null {
  try {
    attempt();
    return null;
  } catch (refused) {
    if (!(refused instanceof CalendarRefused)) throw refused;
    expect(refused.message).toMatch(/^["A-Z0-9].*[.?]$/);
    return refused.code;
  }
}

const versions = (...parts: Partial<CalendarVersion>[]) =>
  refusalOf(() => compileCalendar({ zone: 'Europe/Berlin', versions: parts.map(aVersion) }));
const hours = (from: string, to: string) => versions({ weekly: weekdays(from, to) });
const closed = (from: string, to: string) => versions({ holidays: [{ kind: 'yearly', from, to, name: 'Closure' }] });

describe('a calendar is refused', () => {
  it('when it would never open', () => {
    expect(versions({ weekly: [] })).toBe('calendar.empty');
    expect(versions({}, { effectiveFrom: '2026-03-02', weekly: [] })).toBe('calendar.empty');
    const closedDay = { date: '2026-03-02', intervals: [], name: 'Closed' };
    expect(versions({ weekly: [], exceptions: [closedDay] })).toBe('calendar.empty');
  });

  it('but not when only its exceptions open', () => {
    const open = { date: '2026-03-02', intervals: [{ from: '09:00', to: '10:00' }], name: 'Open day' };
    expect(versions({ weekly: [], exceptions: [open] })).toBeNull();
  });

  it.each(['Europe/Atlantis', '', '+03:00', 'local time'])('when its zone is "%s"', (zone) => {
    expect(refusalOf(() => compileCalendar({ zone, versions: [aVersion()] }))).toBe('calendar.unknown_zone');
  });

  it.each([
    ['9:00', '17:00'],
    ['09:00', '17:60'],
    ['24:00', '06:00'],
    ['09:00', '24:01'],
    ['', '17:00'],
  ])('when its hours run from "%s" to "%s"', (from, to) => {
    expect(hours(from, to)).toBe('calendar.bad_time');
  });

  it('when a date or a day of the year does not exist', () => {
    expect(versions({ holidays: [{ kind: 'date', date: '2026-02-30', name: 'Holiday' }] })).toBe('calendar.bad_date');
    expect(versions({}, { effectiveFrom: '1 March' })).toBe('calendar.bad_date');
    expect(closed('02-30', '03-01')).toBe('calendar.bad_month_day');
    expect(closed('12-24', '13-01')).toBe('calendar.bad_month_day');
    expect(closed('00-10', '01-01')).toBe('calendar.bad_month_day');
    expect(closed('12-24', '1-1')).toBe('calendar.bad_month_day');
  });

  it('when a weekday has no place in the week', () => {
    const eighth = { weekday: 8, from: '09:00', to: '17:00' } as unknown as WeeklyHours;
    expect(versions({ weekly: [eighth] })).toBe('calendar.bad_weekday');
  });

  it('when a date has two exceptions', () => {
    const twice = { date: '2026-03-02', intervals: [], name: 'Twice' };
    expect(versions({ exceptions: [twice, twice] })).toBe('calendar.exception_twice');
  });

  it('when its versions are missing or out of order', () => {
    const [march, april] = [{ effectiveFrom: '2026-03-01' }, { effectiveFrom: '2026-04-01' }];
    expect(versions()).toBe('calendar.no_version');
    expect(versions(march)).toBe('calendar.versions_out_of_order');
    expect(versions({}, april, march)).toBe('calendar.versions_out_of_order');
    expect(versions({}, march, march)).toBe('calendar.versions_out_of_order');
    expect(versions({}, {})).toBe('calendar.versions_out_of_order');
    expect(versions({}, march, april)).toBeNull();
  });
});

describe('a question is refused', () => {
  it('when no opening comes within twenty years', () => {
    const lastDay = { date: '2026-03-02', intervals: [{ from: '09:00', to: '12:00' }], name: 'Last day' };
    const calendar = aCalendar({ weekly: [], exceptions: [lastDay] });
    expect(calendar.add(now, 7200)).toBe(at('2026-03-02 12:00'));
    expect(refusalOf(() => calendar.add(now, 7201))).toBe('calendar.no_opening');
    expect(refusalOf(() => calendar.breachAt(now, 7200))).toBe('calendar.no_opening');
    expect(refusalOf(() => calendar.subtract(now, 3601))).toBe('calendar.no_opening');
    expect(refusalOf(() => calendar.addWorkingDays(now, 1))).toBe('calendar.no_opening');
    expect(refusalOf(() => calendar.nextOpening(at('2026-03-03 00:00')))).toBe('calendar.no_opening');
  });

  it('when its answer lies centuries away', () => {
    const once = aCalendar({ weekly: [{ weekday: 1, from: '09:00', to: '09:01' }] });
    expect(refusalOf(() => once.add(now, 3_600_000))).toBe('calendar.out_of_reach');
    expect(refusalOf(() => once.subtract(now, 3_600_000))).toBe('calendar.out_of_reach');
    expect(refusalOf(() => BERLIN.between(now, Infinity))).toBe('calendar.out_of_reach');
  });

  it('when its numbers make no sense', () => {
    expect(refusalOf(() => BERLIN.between(now, now - 1))).toBe('calendar.reversed');
    expect(refusalOf(() => BERLIN.between(now, NaN))).toBe('calendar.reversed');
    expect(refusalOf(() => BERLIN.add(now, -1))).toBe('calendar.bad_amount');
    expect(refusalOf(() => BERLIN.add(now, 0.5))).toBe('calendar.bad_amount');
    expect(refusalOf(() => BERLIN.addWorkingDays(now, 0))).toBe('calendar.bad_amount');
    expect(refusalOf(() => BERLIN.isWorkingDate('2026-3-2'))).toBe('calendar.bad_date');
  });
});

it('dates are counted across months, leap days and backwards', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
});
