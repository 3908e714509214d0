import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';

const WORKING_DAYS = 10;

/** How long an answer can be doubted: ten working days of the department that asked. Silence until then is consent. */
@Injectable()
export class ReopenWindow {
  constructor(private readonly calendars: Calendars) {}

  async endOf(requesterDepartmentId: string, resolvedAt: Date): Promise<Date> {
    const calendar = await this.calendars.of(requesterDepartmentId);
    return toInstant(calendar.addWorkingDays(toSeconds(resolvedAt), WORKING_DAYS));
  }
}
