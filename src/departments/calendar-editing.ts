import { LocalDate, localDateOf } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { EventLog } from '../platform/events/index.js';
import { compiled } from './calendar/compiled.js';
import { CalendarStore } from './calendar-store.js';
import { CalendarVersionRow } from './calendar-version.entity.js';
import { DepartmentStore } from './department-store.js';
import { Department } from './department.entity.js';
import { refuse } from './departments.errors.js';
import { CalendarVersionSet, departmentStream } from './departments.events.js';
import { mayEditCalendar } from './departments.policy.js';

/** What every edit of a calendar has in common: who may begin it, and what must hold before it counts. */
@Injectable()
export class CalendarEditing {
  constructor(
    private readonly departments: DepartmentStore,
    private readonly calendars: CalendarStore,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Locks the department and loads its versions, for an actor who may edit them. */
  async begin(actor: Actor, departmentId: string): Promise<{ department: Department; versions: CalendarVersionRow[] }> {
    const department = await this.departments.lock(departmentId);
    if (!mayEditCalendar(actor, departmentId)) throw refuse('department.not_yours');
    return { department, versions: await this.calendars.versionsOf(departmentId) };
  }

  today(department: Department): LocalDate {
    return localDateOf(department.zone, this.clock.nowSeconds());
  }

  /** Writes the edited versions when the whole calendar they become part of can be worked with. */
  async finish(
    actor: Actor,
    department: Department,
    versions: CalendarVersionRow[],
    edited: CalendarVersionRow[],
  ): Promise<void> {
    const untouched = versions.filter((version) => !edited.some(({ id }) => id === version.id));
    compiled(department.zone, [...untouched, ...edited].sort(byBeginning));
    for (const version of edited) await this.record(actor, await this.calendars.write(version));
    await this.departments.stampCalendar(department);
  }

  private async record(actor: Actor, row: CalendarVersionRow): Promise<void> {
    const { id: calendarVersionId, version, effectiveFrom, weekly, holidays, exceptions } = row;
    await this.events.record(CalendarVersionSet, {
      stream: departmentStream(row.departmentId),
      payload: { calendarVersionId, version, effectiveFrom, weekly, holidays, exceptions },
      actorId: actor.userId,
      audience: [row.departmentId],
    });
  }
}

const byBeginning = (a: CalendarVersionRow, b: CalendarVersionRow): number =>
  (a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1;
