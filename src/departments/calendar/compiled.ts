import { CalendarRefused, CalendarVersion, compileCalendar, Instant, WorkingCalendar } from '@lockstep/working-time';
import { refuse } from '../departments.errors.js';

/** The working calendar of the versions together. Turns a refusal of the lib into a refusal with the same code. */
export function compiled(zone: string, versions: readonly CalendarVersion[]): WorkingCalendar {
  return answering(() => compileCalendar({ zone, versions: versions.map(definitionOf) }));
}

/** Returns the calendar if it opens at or after `from`. Refuses a calendar whose holidays leave no open day. */
export function openingAgain(calendar: WorkingCalendar, from: Instant): WorkingCalendar {
  answering(() => calendar.nextOpening(from));
  return calendar;
}

function answering<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw error instanceof CalendarRefused ? refuse(error.code, error.message) : error;
  }
}

const definitionOf = ({ effectiveFrom, weekly, holidays, exceptions }: CalendarVersion): CalendarVersion => ({
  effectiveFrom,
  weekly,
  holidays,
  exceptions,
});
