import {
  type CalendarVersion,
  compileCalendar,
  type Instant,
  type WeeklyHours,
  type WorkingCalendar,
} from '../index.js';

export const HOUR = 3600;

const OFFSETS = { Berlin: '+01:00', 'Berlin in summer': '+02:00', 'São Paulo': '-03:00', 'New York': '-05:00' };
export type Place = keyof typeof OFFSETS;

/** "2026-03-02 10:00", in winter time; by default of Berlin. */
export function at(text: string, place: Place = 'Berlin'): Instant {
  return Date.parse(`${text.replace(' ', 'T')}${OFFSETS[place]}`) / 1000;
}

/** "Tue 2026-03-03 10:00:00+0100" as the golden figures write it. */
export function instant(text: string): Instant {
  const [, date, time, hours, minutes] = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d)/.exec(text)!;
  return Date.parse(`${date}T${time}${hours}:${minutes}`) / 1000;
}

export function weekdays(from: string, to: string): WeeklyHours[] {
  return ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from, to }));
}

export function everyDay(from: string, to: string): WeeklyHours[] {
  return [...weekdays(from, to), { weekday: 6, from, to }, { weekday: 7, from, to }];
}

export function aVersion(parts: Partial<CalendarVersion> = {}): CalendarVersion {
  return { effectiveFrom: null, weekly: weekdays('09:00', '17:00'), holidays: [], exceptions: [], ...parts };
}

/** By default office hours in Berlin, Monday to Friday. */
export function aCalendar(parts: Partial<CalendarVersion> = {}, zone = 'Europe/Berlin'): WorkingCalendar {
  return compileCalendar({ zone, versions: [aVersion(parts)] });
}

export const BERLIN = aCalendar();
export const SAO_PAULO = aCalendar({ weekly: weekdays('08:00', '17:00') }, 'America/Sao_Paulo');
export const NEW_YORK = aCalendar({}, 'America/New_York');
