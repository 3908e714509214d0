import { addDays, type CalendarDefinition, type HoursInterval, type Instant, type LocalDate } from '../index.js';

const DAY = 86_400;

/**
 * The wall time of each minute from `start` on, and the instant at which the wall first shows it. Asks Intl for every
 * minute.
 */
export interface Walk {
  zone: string;
  start: Instant;
  minutes: number;
  dates: LocalDate[];
  firstShown: Map<string, number>;
}

export function walk(zone: string, from: LocalDate, days: number): Walk {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const start = Date.parse(`${addDays(from, -3)}T00:00Z`) / 1000;
  const minutes = (days + 6) * 1440;
  const firstShown = new Map<string, number>();
  for (let minute = 0; minute < minutes; minute++) {
    const shown = wall.format((start + minute * 60) * 1000);
    if (!firstShown.has(shown)) firstShown.set(shown, minute);
  }
  const dates = Array.from({ length: days + 2 }, (_, n) => addDays(from, n - 1));
  return { zone, start, minutes, dates, firstShown };
}

/** Working seconds from the start of the walk up to `at`. Marks every open minute. */
export function sumsOf(definition: CalendarDefinition, { start, minutes, dates, firstShown }: Walk) {
  const open = new Uint8Array(minutes);
  const minuteOf = (date: LocalDate, time: string): number => {
    if (time === '24:00') return minuteOf(addDays(date, 1), '00:00');
    const skipped = Date.parse(`${date}T${time}Z`);
    for (let back = 0; ; back++) {
      const earlier = new Date(skipped - back * 60_000).toISOString();
      const shown = firstShown.get(`${earlier.slice(0, 10)} ${earlier.slice(11, 16)}`);
      if (shown !== undefined) return shown + back;
    }
  };
  for (const date of dates) {
    for (const { from, to } of hoursOn(definition, date)) {
      const closes = to <= from ? minuteOf(addDays(date, 1), to) : minuteOf(date, to);
      open.fill(1, minuteOf(date, from), Math.max(minuteOf(date, from), closes));
    }
  }
  const sums = new Float64Array(minutes + 1);
  open.forEach((isOpen, minute) => (sums[minute + 1] = sums[minute]! + (isOpen ? 60 : 0)));
  return (at: Instant): number => {
    const minute = Math.floor((at - start) / 60);
    return sums[minute]! + (open[minute] ? (at - start) % 60 : 0);
  };
}

function hoursOn({ versions }: CalendarDefinition, date: LocalDate): HoursInterval[] {
  const version = versions.filter((v) => v.effectiveFrom === null || v.effectiveFrom <= date).at(-1)!;
  const exception = version.exceptions.find((one) => one.date === date);
  if (exception) return exception.intervals;
  const day = date.slice(5);
  const isClosed = version.holidays.some((holiday) => {
    if (holiday.kind === 'date') return holiday.date === date;
    const { from, to } = holiday;
    return from <= to ? from <= day && day <= to : day >= from || day <= to;
  });
  const weekday = new Date(Date.parse(`${date}T00:00Z`)).getUTCDay() || 7;
  return isClosed ? [] : version.weekly.filter((hours) => hours.weekday === weekday);
}

/** The part of the walk in which every window is marked. */
export function reachOf(from: LocalDate, days: number): { first: Instant; last: Instant } {
  const first = Date.parse(`${addDays(from, 2)}T00:00Z`) / 1000;
  return { first, last: first + (days - 4) * DAY };
}
