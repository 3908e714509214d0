import { addDays, startOfLocalDay } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock, toInstant, toSeconds } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { CalendarEditing } from '../calendar-editing.js';
import { Calendars } from '../calendars.js';
import { DepartmentStore } from '../department-store.js';
import { refuse } from '../departments.errors.js';
import { departmentStream, EmergencyClosureMade } from '../departments.events.js';
import { EmergencyClosure } from '../emergency-closure.entity.js';

const DAYS_BACK = 30;

/** Records that a department was closed although its calendar said open. A closure can only move due instants later. */
@Injectable()
export class CloseInEmergency {
  constructor(
    private readonly editing: CalendarEditing,
    private readonly calendars: Calendars,
    private readonly departments: DepartmentStore,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(
    actor: Actor,
    departmentId: string,
    { from, to, reason }: { from: Date; to: Date; reason: string },
  ): Promise<EmergencyClosure> {
    const { department } = await this.editing.begin(actor, departmentId);
    if (from >= to) throw refuse('calendar.closure_reversed');
    const today = this.editing.today(department);
    const [first, end] = [addDays(today, -DAYS_BACK), addDays(today, 1)].map((day) =>
      toInstant(startOfLocalDay(department.zone, day)),
    );
    if (from < first! || to > end!) throw refuse('calendar.closure_out_of_reach');
    const calendar = await this.calendars.of(departmentId);
    if (calendar.between(toSeconds(from), toSeconds(to)) === 0) throw refuse('calendar.closed_already');
    const closure = this.database.repository(EmergencyClosure).create({
      ...{ id: newId(), departmentId, startsAt: from, endsAt: to, reason },
      ...{ decidedAt: this.clock.now(), decidedById: actor.userId },
    });
    await this.database.repository(EmergencyClosure).insert(closure);
    await this.departments.stampCalendar(department);
    await this.events.record(EmergencyClosureMade, {
      stream: departmentStream(departmentId),
      payload: { closureId: closure.id, from: from.toISOString(), to: to.toISOString() },
      actorId: actor.userId,
      audience: [departmentId],
    });
    return closure;
  }
}
