import { localDateOf, type WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import type { Actor } from '../platform/auth/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import { Refusal } from '../platform/http/refusal.js';

const A_DAY_MS = 24 * 3600 * 1000;

/** No mail is sent to people outside their working hours, except for kinds that they made urgent. */
@Injectable()
export class QuietHours {
  constructor(private readonly calendars: Calendars) {}

  /**
   * The calendar of the person's department. A person without a department, or in one without a calendar, has no quiet
   * hours.
   */
  async calendarOf({ memberships }: Pick<Actor, 'memberships'>): Promise<WorkingCalendar | null> {
    for (const { departmentId } of memberships) {
      try {
        return await this.calendars.of(departmentId);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return null;
  }
}

/** The first instant at or after `at` at which mail may be sent to a person with this calendar. */
export const endOfQuiet = (calendar: WorkingCalendar | null, at: Date): Date =>
  calendar === null ? at : toInstant(calendar.nextOpening(toSeconds(at)));

/** The start of the next working day of a person with this calendar. */
export function nextMorning(calendar: WorkingCalendar | null, at: Date): Date {
  if (calendar === null) return new Date(at.getTime() + A_DAY_MS);
  const closing = calendar.addWorkingDays(toSeconds(at), 1);
  const [first] = calendar.windowsOn(localDateOf(calendar.zone, closing - 1));
  return toInstant(first?.start ?? closing);
}
