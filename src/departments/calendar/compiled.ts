import { CalendarRefused, CalendarVersion, compileCalendar, Instant, WorkingCalendar } from '@lockstep/working-time';
import { refuse } from '../departments.errors.js';

/** The working calendar that the versions make together; what the lib refuses becomes an answer with its code. */
export function compiled(zone: string, versions: readonly CalendarVersion[]): WorkingCalendar {
  return answering(() => compileCalendar({ zone, versions: versions.map(definitionOf) }));
}

/** The calendar itself when it opens at `from` or some day after; one whose holidays leave no day open never does. */
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
