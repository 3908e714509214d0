import golden from '../golden/timelines.json' with { type: 'json' };
import { instantOfLocalTime, localDateOf, startOfLocalDay } from './index.js';
import { aCalendar, at, everyDay, HOUR, SAO_PAULO } from './testing/examples.js';

const lengthOn = (date: string, from: string, to: string, zone = 'Europe/Berlin') =>
  aCalendar({ weekly: everyDay(from, to) }, zone)
    .windowsOn(date)
    .reduce((sum, { start, end }) => sum + end - start, 0);

describe('when the clocks change', () => {
  it('T11c: the night shift is an hour short in spring and an hour long in autumn', () => {
    expect(lengthOn('2026-03-28', '22:00', '06:00')).toBe(golden.T11c.night_spring_secs);
    expect(lengthOn('2026-10-24', '22:00', '06:00')).toBe(golden.T11c.night_autumn_secs);
  });

  it('an opening inside the gap moves forward by the length of the gap', () => {
    const [window] = aCalendar({ weekly: everyDay('02:30', '08:00') }).windowsOn('2026-03-29');
    expect(window!.start).toBe(at('2026-03-29 03:30', 'Berlin in summer'));
  });

  it('hours wholly inside the gap move forward together', () => {
    expect(lengthOn('2026-03-29', '02:15', '02:45')).toBe(1800);
  });

  it('hours that open in the gap and close soon after it have nothing left', () => {
    expect(lengthOn('2026-03-29', '02:30', '03:15')).toBe(0);
    expect(aCalendar({ weekly: everyDay('02:30', '03:15') }).isWorkingDate('2026-03-29')).toBe(false);
  });

  it('a time that comes twice means the first one', () => {
    expect(lengthOn('2026-10-25', '01:00', '02:30')).toBe(1.5 * HOUR);
    expect(lengthOn('2026-10-25', '02:30', '03:00')).toBe(1.5 * HOUR);
  });

  it('on Lord Howe half an hour goes missing, and comes back', () => {
    expect(lengthOn('2026-10-03', '22:00', '06:00', 'Australia/Lord_Howe')).toBe(7.5 * HOUR);
    expect(lengthOn('2026-04-04', '22:00', '06:00', 'Australia/Lord_Howe')).toBe(8.5 * HOUR);
  });

  it('Kathmandu is five hours and three quarters ahead all year', () => {
    const [window] = aCalendar({}, 'Asia/Kathmandu').windowsOn('2026-03-02');
    expect(window!.start).toBe(Date.UTC(2026, 2, 2, 3, 15) / 1000);
  });

  it('a day whose midnight is skipped begins at one', () => {
    expect(startOfLocalDay('America/Sao_Paulo', '2018-11-04')).toBe(Date.UTC(2018, 10, 4, 3) / 1000);
  });

  it('a day whose midnight comes twice begins with the first', () => {
    expect(startOfLocalDay('America/Havana', '2026-11-01')).toBe(Date.UTC(2026, 10, 1, 4) / 1000);
  });

  it('a local time is the first instant that shows it, and a skipped one moves on by the gap', () => {
    const berlin = (date: string, hour: number) => instantOfLocalTime('Europe/Berlin', date, hour * HOUR);
    expect(berlin('2026-03-05', 17)).toBe(Date.UTC(2026, 2, 5, 16) / 1000);
    expect(berlin('2026-10-25', 2.5)).toBe(Date.UTC(2026, 9, 25, 0, 30) / 1000);
    expect(berlin('2026-03-29', 2.5)).toBe(Date.UTC(2026, 2, 29, 1, 30) / 1000);
  });

  it('the date is that of the wall', () => {
    const lateInBerlin = at('2026-03-02 23:30');
    expect(localDateOf('Europe/Berlin', lateInBerlin)).toBe('2026-03-02');
    expect(localDateOf('Asia/Kathmandu', lateInBerlin)).toBe('2026-03-03');
    expect(SAO_PAULO.zone).toBe('America/Sao_Paulo');
  });
});
