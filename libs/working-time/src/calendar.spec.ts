import { alwaysOpen, type CalendarVersion, compileCalendar, intersect } from './index.js';
import { aCalendar, at, aVersion, BERLIN, everyDay, HOUR, SAO_PAULO, weekdays } from './testing/examples.js';

const DAY = 24 * HOUR;
const inVersions = (...versions: Partial<CalendarVersion>[]) =>
  compileCalendar({ zone: 'Europe/Berlin', versions: versions.map(aVersion) });

describe('hours of a week', () => {
  it('a lunch break is not worked', () => {
    const calendar = aCalendar({ weekly: [...weekdays('13:00', '17:00'), ...weekdays('09:00', '12:00')] });
    expect(calendar.between(at('2026-03-02 00:00'), at('2026-03-03 00:00'))).toBe(7 * HOUR);
    expect(calendar.add(at('2026-03-02 09:00'), 3 * HOUR)).toBe(at('2026-03-02 12:00'));
    expect(calendar.breachAt(at('2026-03-02 09:00'), 3 * HOUR)).toBe(at('2026-03-02 13:00'));
  });

  it('hours that overlap count once', () => {
    const calendar = aCalendar({ weekly: [...weekdays('09:00', '15:00'), ...weekdays('12:00', '17:00')] });
    expect(calendar.windowsOn('2026-03-02')).toEqual([{ start: at('2026-03-02 09:00'), end: at('2026-03-02 17:00') }]);
  });

  it('a night shift that runs into the early hours of the next date counts once', () => {
    const calendar = aCalendar({ weekly: [...everyDay('22:00', '06:00'), ...everyDay('05:00', '09:00')] });
    expect(calendar.between(at('2026-03-03 00:00'), at('2026-03-04 00:00'))).toBe(11 * HOUR);
  });

  it('a night shift belongs to the date on which it starts', () => {
    const calendar = aCalendar({ weekly: weekdays('22:00', '06:00') });
    expect(calendar.isOpen(at('2026-03-07 05:59'))).toBe(true);
    expect(calendar.isWorkingDate('2026-03-07')).toBe(false);
    expect(calendar.isOpen(at('2026-03-02 03:00'))).toBe(false);
  });

  it('24:00 closes at midnight, and equal times make a whole day', () => {
    const evening = aCalendar({ weekly: weekdays('18:00', '24:00') });
    expect(evening.add(at('2026-03-02 18:00'), 6 * HOUR)).toBe(at('2026-03-03 00:00'));
    const wholeDay = aCalendar({ weekly: weekdays('07:00', '07:00') });
    expect(wholeDay.between(at('2026-03-02 00:00'), at('2026-03-04 00:00'))).toBe(41 * HOUR);
  });

  it('a window is open at its first second and closed at its end', () => {
    expect(BERLIN.isOpen(at('2026-03-02 09:00'))).toBe(true);
    expect(BERLIN.isOpen(at('2026-03-02 17:00'))).toBe(false);
    expect(BERLIN.nextOpening(at('2026-03-02 09:00'))).toBe(at('2026-03-02 09:00'));
    expect(BERLIN.nextOpening(at('2026-03-06 17:00'))).toBe(at('2026-03-09 09:00'));
  });

  it('eight hours back from Monday evening began on Monday morning', () => {
    expect(BERLIN.subtract(at('2026-03-02 20:00'), 8 * HOUR)).toBe(at('2026-03-02 09:00'));
    expect(BERLIN.subtract(at('2026-03-02 20:00'), 0)).toBe(at('2026-03-02 20:00'));
    expect(BERLIN.subtract(at('2026-03-03 09:00'), 9 * HOUR)).toBe(at('2026-02-27 16:00'));
  });

  it('the open stretches of a period are cut to it', () => {
    expect(BERLIN.windows(at('2026-03-06 16:00'), at('2026-03-09 10:00'))).toEqual([
      { start: at('2026-03-06 16:00'), end: at('2026-03-06 17:00') },
      { start: at('2026-03-09 09:00'), end: at('2026-03-09 10:00') },
    ]);
  });
});

describe('days that differ', () => {
  const closure = aCalendar({ holidays: [{ kind: 'yearly', from: '12-24', to: '01-02', name: 'Between the years' }] });

  it.each(['2025-12-24', '2025-12-31', '2026-01-01', '2026-01-02', '2031-12-25'])('%s is in the closure', (date) => {
    expect(closure.isWorkingDate(date)).toBe(false);
  });

  it('a closure across New Year ends, every year', () => {
    expect(closure.nextOpening(at('2026-12-23 17:00'))).toBe(at('2027-01-04 09:00'));
    expect(closure.nextOpening(at('2029-12-22 12:00'))).toBe(at('2030-01-03 09:00'));
  });

  it('a yearly 29 February closes leap years only', () => {
    const calendar = aCalendar({ holidays: [{ kind: 'yearly', from: '02-29', to: '02-29', name: 'Leap day' }] });
    expect(calendar.isWorkingDate('2024-02-29')).toBe(false);
    expect(calendar.isWorkingDate('2023-03-01')).toBe(true);
  });

  it('a holiday cancels the night that starts on it and leaves the one before to finish', () => {
    const holidays = [{ kind: 'date' as const, date: '2026-03-04', name: 'Holiday' }];
    const calendar = aCalendar({ weekly: weekdays('22:00', '06:00'), holidays });
    expect(calendar.isOpen(at('2026-03-04 03:00'))).toBe(true);
    expect(calendar.isOpen(at('2026-03-04 23:00'))).toBe(false);
    expect(calendar.isOpen(at('2026-03-05 03:00'))).toBe(false);
  });

  it('an exception takes the place of the hours, of a holiday and of a day off', () => {
    const calendar = aCalendar({
      holidays: [{ kind: 'date', date: '2026-03-03', name: 'Holiday' }],
      exceptions: [
        { date: '2026-03-02', intervals: [], name: 'Move to the new hall' },
        { date: '2026-03-03', intervals: [{ from: '10:00', to: '12:00' }], name: 'Worked all the same' },
        { date: '2026-03-07', intervals: [{ from: '08:00', to: '10:00' }], name: 'Stocktaking' },
      ],
    });
    const hoursOn = (date: string) => calendar.between(at(`${date} 00:00`), at(`${date} 23:59`)) / HOUR;
    expect(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-07'].map(hoursOn)).toEqual([0, 2, 8, 2]);
  });

  it('a version governs the shifts that start from its first date on', () => {
    const night = { weekly: everyDay('22:00', '06:00') };
    const calendar = inVersions(night, { effectiveFrom: '2026-03-04', weekly: everyDay('05:00', '07:00') });
    expect(calendar.windows(at('2026-03-03 12:00'), at('2026-03-04 12:00'))).toEqual([
      { start: at('2026-03-03 22:00'), end: at('2026-03-04 07:00') },
    ]);
    expect(calendar.isOpen(at('2026-03-04 23:00'))).toBe(false);
  });

  it('a version that closes for a year is waited out', () => {
    const calendar = inVersions(
      {},
      { effectiveFrom: '2026-03-03', weekly: [] },
      { effectiveFrom: '2027-03-03', weekly: weekdays('09:00', '17:00') },
    );
    expect(calendar.add(at('2026-03-02 09:00'), 9 * HOUR)).toBe(at('2027-03-03 10:00'));
    expect(calendar.subtract(at('2027-03-03 10:00'), 2 * HOUR)).toBe(at('2026-03-02 16:00'));
    expect(calendar.addWorkingDays(at('2026-03-02 09:00'), 1)).toBe(at('2027-03-03 17:00'));
  });

  it('a night is open in its early hours, however far back one asks', () => {
    const now = at('2026-03-04 12:00');
    for (let days = 355; days < 375; days++) {
      const calendar = aCalendar({ weekly: everyDay('22:00', '06:00') }, 'UTC');
      calendar.nextOpening(now);
      expect(calendar.isOpen(at('2026-03-04 04:00') - days * DAY)).toBe(true);
    }
  });

  it('a target of 52 working weeks ends a year later', () => {
    expect(BERLIN.add(at('2026-03-02 09:00'), 52 * 40 * HOUR)).toBe(at('2027-02-26 17:00'));
  });
});

describe('working days', () => {
  it('the n-th working date after today ends at its last closing time', () => {
    expect(BERLIN.addWorkingDays(at('2026-03-06 08:00'), 1)).toBe(at('2026-03-09 17:00'));
    expect(BERLIN.addWorkingDays(at('2026-03-02 23:00'), 10)).toBe(at('2026-03-16 17:00'));
  });

  it('today is the date of the calendar’s own zone', () => {
    const earlyTuesdayInBerlin = at('2026-03-03 02:00');
    expect(SAO_PAULO.addWorkingDays(earlyTuesdayInBerlin, 1)).toBe(at('2026-03-03 17:00', 'São Paulo'));
  });

  it('a night shift closes its date on the next morning', () => {
    const calendar = aCalendar({ weekly: weekdays('22:00', '06:00') });
    expect(calendar.addWorkingDays(at('2026-03-05 12:00'), 1)).toBe(at('2026-03-07 06:00'));
  });

  it('round the clock, a working day ends at midnight', () => {
    expect(alwaysOpen('Europe/Berlin').addWorkingDays(at('2026-03-06 12:00'), 1)).toBe(at('2026-03-08 00:00'));
  });
});

describe('two calendars at once', () => {
  const both = intersect(BERLIN, SAO_PAULO);

  it('Berlin and São Paulo share five winter hours a day', () => {
    expect(both.windows(at('2026-03-02 00:00'), at('2026-03-03 00:00'))).toEqual([
      { start: at('2026-03-02 12:00'), end: at('2026-03-02 17:00') },
    ]);
    expect(both.add(at('2026-03-06 16:00'), 2 * HOUR)).toBe(at('2026-03-09 13:00'));
  });

  it('what is left of a night shift keeps its date', () => {
    const nights = aCalendar({ weekly: weekdays('22:00', '06:00') });
    const early = aCalendar({ weekly: everyDay('04:00', '08:00') });
    expect(intersect(nights, early).windowsOn('2026-03-06')).toEqual([
      { start: at('2026-03-07 04:00'), end: at('2026-03-07 06:00') },
    ]);
  });

  it('with a calendar always open, the other is unchanged', () => {
    const same = intersect(BERLIN, alwaysOpen('Asia/Kathmandu'));
    const [a, b] = [at('2026-01-01 00:00'), at('2027-01-01 00:00')];
    expect(same.windows(a, b)).toEqual(BERLIN.windows(a, b));
  });

  it('calendars that never meet have no working time', () => {
    const never = intersect(BERLIN, aCalendar({ weekly: everyDay('18:00', '20:00') }));
    expect(never.between(at('2026-03-02 00:00'), at('2026-03-02 00:00') + 400 * DAY)).toBe(0);
    expect(() => never.add(at('2026-03-02 00:00'), 1)).toThrow('no opening in the 20 years after 2026-03-0');
  });
});
