import type { CalendarVersionDto, HolidayDto, HoursDto } from '../../client';

/** The opening hours of a local day, and the name of the holiday or exception that closes or changes it. */
export interface OpeningOfDay {
  hours: HoursDto[];
  name: string | null;
}

const CLOSED: HoursDto[] = [];

/** The hours of a local day ("2026-03-05"), to paint a calendar with. The server alone decides whether a date is possible. */
export function openingOf(day: string, versions: CalendarVersionDto[]): OpeningOfDay {
  const version = versions
    .filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day)
    .sort((a, b) => (a.effectiveFrom ?? '').localeCompare(b.effectiveFrom ?? ''))
    .at(-1);
  if (version === undefined) return { hours: CLOSED, name: null };
  const exception = version.exceptions.find(({ date }) => date === day);
  if (exception !== undefined) return { hours: exception.intervals, name: exception.name };
  const holiday = version.holidays.find((each) => covers(each, day));
  if (holiday !== undefined) return { hours: CLOSED, name: holiday.name };
  const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  return { hours: version.weekly.filter((each) => each.weekday === weekday), name: null };
}

function covers({ kind, date, from = '', to = '' }: HolidayDto, day: string): boolean {
  if (kind === 'date') return date === day;
  const monthDay = day.slice(5);
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
}

const STEP_MINUTES = 30;

/** Wall times of a day at which an answer can be promised, like "09:30". Hours that run into the next day end at midnight. */
export function timesOf(hours: HoursDto[]): string[] {
  return hours.flatMap(({ from, to }) => {
    const [start, end] = [minutesOf(from), to <= from ? 24 * 60 : minutesOf(to)];
    const steps = Math.floor((end - start) / STEP_MINUTES);
    return Array.from({ length: steps }, (_, step) => textOf(start + (step + 1) * STEP_MINUTES));
  });
}

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));

function textOf(minutes: number): string {
  const last = Math.min(minutes, 24 * 60 - 1);
  return `${String(Math.floor(last / 60)).padStart(2, '0')}:${String(last % 60).padStart(2, '0')}`;
}

/** The next open days from a local day on. */
export function openDays(first: string, count: number, versions: CalendarVersionDto[]): string[] {
  const days: string[] = [];
  for (let step = 0; days.length < count && step < 90; step += 1) {
    const day = addDays(first, step);
    if (openingOf(day, versions).hours.length > 0) days.push(day);
  }
  return days;
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
