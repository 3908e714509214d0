import { type CalendarVersion, LocalDate } from '@lockstep/working-time';
import { isDeepStrictEqual } from 'node:util';

/**
 * The first local day for which `after` differs from `before`, the version it replaces (null for a new version). Null
 * when any day may differ, because the initial version holds from the beginning. Undefined when no day differs.
 */
export function firstChangedDay(before: CalendarVersion | null, after: CalendarVersion): LocalDate | null | undefined {
  if (before === null || !isDeepStrictEqual(everyDay(before), everyDay(after))) return after.effectiveFrom;
  const [old, fresh] = [dated(before), dated(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((date) => !isDeepStrictEqual(old.get(date), fresh.get(date)))
    .sort()[0];
}

/** Weekly hours and yearly holidays concern every day. */
const everyDay = ({ weekly, holidays }: CalendarVersion): object => ({
  weekly,
  yearly: holidays.filter(({ kind }) => kind === 'yearly'),
});

function dated({ holidays, exceptions }: CalendarVersion): Map<LocalDate, object[]> {
  const days = new Map<LocalDate, object[]>();
  const say = (date: LocalDate, what: object): void => void days.set(date, [...(days.get(date) ?? []), what]);
  for (const holiday of holidays) if (holiday.kind === 'date') say(holiday.date, holiday);
  for (const exception of exceptions) say(exception.date, exception);
  return days;
}
