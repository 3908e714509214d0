import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Refusal } from '../platform/http/refusal.js';
import { refuseFaults } from '../platform/http/validation.js';
import { isWithinReach } from './calendar/within-the-years.js';
import { Calendars } from './calendars.js';

/** A length of working time, and its place in the request body. */
export interface GivenLength {
  pointer: string;
  seconds: number | null | undefined;
}

const BEYOND = 'is more working time than this department has until the year 2100';

/** Checks promised lengths when they are set. A length that the calendar never provides cannot be kept. */
@Injectable()
export class WorkingReach {
  constructor(
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepts all lengths for a department that has no calendar yet.
   * @throws http.validation_failed
   */
  async refuseBeyond(departmentId: string, lengths: readonly GivenLength[]): Promise<void> {
    const calendar = await this.calendars.of(departmentId).catch(nullWithoutCalendar);
    if (calendar === null) return;
    const now = this.clock.nowSeconds();
    const beyond = lengths.filter(({ seconds }) => seconds != null && !isWithinReach(calendar, now, seconds));
    if (beyond.length > 0) throw refuseFaults(beyond.map(({ pointer }) => ({ pointer, detail: BEYOND })));
  }
}

function nullWithoutCalendar(error: unknown): null {
  if (error instanceof Refusal && error.code === 'calendar.not_set_up') return null;
  throw error;
}
