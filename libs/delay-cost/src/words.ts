import { daysBetween, LocalDate } from '@lockstep/working-time';
import { DelayAxis } from './axis.js';

type AxisKind = DelayAxis['kind'];

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** '2026-03-06' → "6 March". */
export const dateInWords = (date: LocalDate): string => dayAndMonth.format(Date.parse(date));

/** Consecutive dates: "7 March", "7 and 8 March", "30 March to 2 April", "30 December 2026 to 2 January 2027". */
export function datesInWords(first: LocalDate, last: LocalDate): string {
  if (first === last) return dateInWords(first);
  const [year, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  if (year !== lastYear) return `${dateInWords(first)} ${Number(year)} to ${dateInWords(last)} ${Number(lastYear)}`;
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const from = sameMonth ? String(Number(first.slice(8))) : dateInWords(first);
  return `${from} ${daysBetween(first, last) === 1 ? 'and' : 'to'} ${dateInWords(last)}`;
}

/** The name of one unit of delay. */
export const unitInWords = (axis: AxisKind): string => (axis === 'WORKING_DAY' ? 'working day' : 'day');

/** 1 → "day", 3 → "3 days"; for working days "working day", "3 working days". */
export const unitsInWords = (units: number, axis: AxisKind): string => counted(units, unitInWords(axis));

/** "in time", "1 day late", "4 working days late", "4 days late, today included". */
export function latenessInWords(units: number, axis: AxisKind, todayIncluded: boolean): string {
  if (units === 0) return 'in time';
  const counted = units === 1 ? `1 ${unitInWords(axis)}` : unitsInWords(units, axis);
  return `${counted} late${todayIncluded ? ', today included' : ''}`;
}

/** Like `unitsInWords`, but seven calendar days are a week: 7 → "week", 14 → "2 weeks", 10 → "10 days". */
export const periodInWords = (units: number, axis: AxisKind): string =>
  axis === 'CALENDAR_DAY' && units % 7 === 0 ? counted(units / 7, 'week') : unitsInWords(units, axis);

const counted = (count: number, noun: string): string => (count === 1 ? noun : `${count} ${noun}s`);

/** 32400 → "9 h", 5400 → "1 h 30 min", 45 → "less than a minute". */
export function hoursInWords(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours === 0 && minutes === 0) return 'less than a minute';
  return [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : ''].filter(Boolean).join(' ');
}
