import type { HoursInterval } from './definition.js';
import { CalendarRefused } from './refusal.js';
import { DAY, MINUTE, type Seconds } from './words.js';

/** Seconds of wall time after the midnight at which the date begins. For a night shift `to` is more than `DAY`. */
export interface Hours {
  from: Seconds;
  to: Seconds;
}

/** `22:00` to `06:00` is `{ from: 79200, to: 108000 }`; `00:00` to `00:00` is the whole day. */
export function hoursOf({ from, to }: HoursInterval): Hours {
  const opens = secondsOf(from);
  const closes = to === '24:00' ? DAY : secondsOf(to);
  return { from: opens, to: closes > opens ? closes : closes + DAY };
}

/** `12-24` is 1224. 29 February is accepted, although not every year has it. */
export function monthDay(text: string): number {
  const [month, day] = /^\d\d-\d\d$/.test(text) ? text.split('-').map(Number) : [];
  // Day 0 of a month is the last day of the month before. 2000 was a leap year.
  if (month! >= 1 && month! <= 12 && day! >= 1 && day! <= new Date(Date.UTC(2000, month, 0)).getUTCDate()) {
    return month! * 100 + day!;
  }
  throw new CalendarRefused('calendar.bad_month_day', `"${text}" is not a day of the year written MM-DD.`);
}

function secondsOf(time: string): Seconds {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (parts === null) {
    throw new CalendarRefused('calendar.bad_time', `"${time}" is not a time of day written HH:MM.`);
  }
  return (Number(parts[1]) * 60 + Number(parts[2])) * MINUTE;
}
