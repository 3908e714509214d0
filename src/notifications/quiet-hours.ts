import { Injectable } from '@nestjs/common';
import { localDateOf, type WorkingCalendar } from '@lockstep/working-time';
import { Calendars } from '../departments/index.js';
import { Memberships } from '../platform/auth/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import { Refusal } from '../platform/http/refusal.js';

const A_DAY_MS = 24 * 3600 * 1000;

/** Nobody is written to outside their working hours, save about what they called urgent themselves. */
@Injectable()
export class QuietHours {
  constructor(
    private readonly memberships: Memberships,
    private readonly calendars: Calendars,
  ) {}

  /** The first moment from `at` on at which this person may be written to. */
  async endFor(userId: string, at: Date): Promise<Date> {
    const calendar = await this.calendarOf(userId);
    return calendar === null ? at : toInstant(calendar.nextOpening(toSeconds(at)));
  }

  /** When the person's next working day begins. */
  async nextMorning(userId: string, at: Date): Promise<Date> {
    const calendar = await this.calendarOf(userId);
    if (calendar === null) return new Date(at.getTime() + A_DAY_MS);
    const closing = calendar.addWorkingDays(toSeconds(at), 1);
    const [first] = calendar.windowsOn(localDateOf(calendar.zone, closing - 1));
    return toInstant(first?.start ?? closing);
  }

  /** Of the department the person belongs to; who belongs to none, or to one without hours, has no quiet ones. */
  private async calendarOf(userId: string): Promise<WorkingCalendar | null> {
    for (const { departmentId } of await this.memberships.of(userId)) {
      try {
        return await this.calendars.of(departmentId);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return null;
  }
}
