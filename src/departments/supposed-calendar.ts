import type { LocalDate } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Transactional } from '../platform/database/index.js';
import { CalendarInHindsight } from './calendar/hindsight.js';
import { CalendarEditing } from './calendar-editing.js';
import type { CalendarContent } from './calendar-store.js';
import { Calendars } from './calendars.js';

/** The hours that a department would have after a change that nobody has made yet. */
@Injectable()
export class SupposedCalendar {
  constructor(
    private readonly editing: CalendarEditing,
    private readonly calendars: Calendars,
  ) {}

  /** Refuses as the change itself would, except that the version number is not compared. */
  @Transactional()
  async of(
    actor: Actor,
    departmentId: string,
    effectiveFrom: LocalDate | null,
    content: CalendarContent,
  ): Promise<CalendarInHindsight> {
    const { department, versions } = await this.editing.begin(actor, departmentId);
    const known = await this.calendars.inHindsight(departmentId);
    const proposed = this.editing.propose(actor, department, versions, effectiveFrom, content);
    return known.planning(this.editing.examine(department, versions, [proposed]));
  }
}
