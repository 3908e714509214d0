import { localDateOf, type WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import type { Actor } from '../platform/auth/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import { Refusal } from '../platform/http/refusal.js';

const A_DAY_MS = 24 * 3600 * 1000;

/** Nobody is written to outside their working hours, save about what they called urgent themselves. */
@Injectable()
export class QuietHours {
  constructor(private readonly calendars: Calendars) {}

  /**
   * The calendar of the department the person belongs to; a person without a department, or in one without hours, has
   * no quiet hours.
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

/** The first moment from `at` on at which a person with these hours may be written to. */
export const endOfQuiet = (calendar: WorkingCalendar | null, at: Date): Date =>
  calendar === null ? at : toInstant(calendar.nextOpening(toSeconds(at)));

/** When the next working day of a person with these hours begins. */
export function nextMorning(calendar: WorkingCalendar | null, at: Date): Date {
  if (calendar === null) return new Date(at.getTime() + A_DAY_MS);
  const closing = calendar.addWorkingDays(toSeconds(at), 1);
  const [first] = calendar.windowsOn(localDateOf(calendar.zone, closing - 1));
  return toInstant(first?.start ?? closing);
}
