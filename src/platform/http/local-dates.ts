/** Bounds that catch a mistyped year at input, before anything is computed with it. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

/** A sentence that says why the value is not a local date in these bounds; null if it is one. */
export function faultOfLocalDate(value: unknown): string | null {
  if (typeof value !== 'string' || !isDay(value)) return 'is not a date like 2026-03-06';
  return value < FIRST_DAY || value > LAST_DAY ? `is not between ${FIRST_DAY} and ${LAST_DAY}` : null;
}

/** True if the day exists in the calendar, in any year of four digits. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
