import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';

const WORKING_DAYS = 5;

/** Computes how long a merge can be undone, in working days of the department that wants to undo it. */
@Injectable()
export class PartingWindow {
  constructor(private readonly calendars: Calendars) {}

  async endOf(departmentId: string, mergedAt: Date): Promise<Date> {
    const calendar = await this.calendars.of(departmentId);
    return toInstant(calendar.addWorkingDays(toSeconds(mergedAt), WORKING_DAYS));
  }
}
