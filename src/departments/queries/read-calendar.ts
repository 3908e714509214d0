import { addDays, Instant, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CalendarStore } from '../calendar-store.js';
import { CalendarVersionRow } from '../calendar-version.entity.js';
import { Calendars } from '../calendars.js';
import type { DepartmentView } from '../department-view.js';

const DAYS_AHEAD = 14;

export interface CalendarReading {
  departmentId: string;
  zone: string;
  versions: CalendarVersionRow[];
  asOf: Date;
  open: boolean;
  windows: { start: Instant; end: Instant }[];
}

/** A calendar for people to check: its versions, and the resulting hours of the next fourteen local days. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly calendars: Calendars,
    private readonly store: CalendarStore,
    private readonly clock: Clock,
  ) {}

  async execute({ id: departmentId, zone }: DepartmentView): Promise<CalendarReading> {
    const calendar = await this.calendars.of(departmentId);
    const now = this.clock.nowSeconds();
    const today = localDateOf(zone, now);
    const end = startOfLocalDay(zone, addDays(today, DAYS_AHEAD));
    return {
      departmentId,
      zone,
      versions: await this.store.versionsOf(departmentId),
      asOf: this.clock.now(),
      open: calendar.isOpen(now),
      windows: calendar.windows(startOfLocalDay(zone, today), end),
    };
  }
}
