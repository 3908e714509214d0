import { CalendarRefused, CalendarVersion, compileCalendar, WorkingCalendar } from '@lockstep/working-time';
import { refuse } from '../departments.errors.js';

/** The working calendar that the versions make together; what the lib refuses becomes an answer with its code. */
export function compiled(zone: string, versions: readonly CalendarVersion[]): WorkingCalendar {
  try {
    return compileCalendar({ zone, versions: versions.map(definitionOf) });
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
