import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { requireVersion } from '../../platform/http/etag.js';
import { compiled } from '../calendar/compiled.js';
import { CalendarStore } from '../calendar-store.js';
import { DepartmentStore } from '../department-store.js';
import { DepartmentView, toDepartmentView } from '../department-view.js';
import { Department } from '../department.entity.js';
import { DepartmentChanged, DepartmentRetired, departmentStream } from '../departments.events.js';
import { WorkingReach } from '../working-reach.js';

/** Changes to a department. An absent field stays unchanged. The code of a department never changes. */
export interface DepartmentWish {
  name?: string;
  zone?: string;
  replyTargetSeconds?: number;
  retired?: boolean;
}

/** An administrator changes the name, zone or reply target of a department, or retires it. */
@Injectable()
export class ChangeDepartment {
  constructor(
    private readonly departments: DepartmentStore,
    private readonly calendars: CalendarStore,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly reach: WorkingReach,
  ) {}

  @Transactional()
  async execute(actor: Actor, departmentId: string, version: number, wish: DepartmentWish): Promise<DepartmentView> {
    const department = await this.departments.lock(departmentId);
    requireVersion(version, department.version);
    const before = toDepartmentView(department);
    const fields = (['name', 'zone', 'replyTargetSeconds', 'retired'] as const).filter(
      (field) => wish[field] !== undefined && wish[field] !== before[field],
    );
    if (fields.length === 0) return before;
    await this.reach.refuseBeyond(departmentId, [{ pointer: '/replyTargetSeconds', seconds: wish.replyTargetSeconds }]);
    const { name, zone, replyTargetSeconds, retired } = { ...before, ...definedOf(wish) };
    const retiredAt = retired ? (department.retiredAt ?? this.clock.now()) : null;
    await this.departments.change(department, { name, zone, replyTargetSeconds, retiredAt });
    if (fields.includes('zone')) await this.moveCalendar(department);
    await this.record(actor, department, fields);
    return toDepartmentView(department);
  }

  /** In another zone the same local times are other instants, so the calendar is checked and stamped again. */
  private async moveCalendar(department: Department): Promise<void> {
    if (department.calendarStamp === null) return;
    compiled(department.zone, await this.calendars.versionsOf(department.id));
    await this.departments.stampCalendar(department);
  }

  private async record(actor: Actor, department: Department, fields: string[]): Promise<void> {
    const { id, code, zone, replyTargetSeconds, retired } = toDepartmentView(department);
    await this.events.record(DepartmentChanged, {
      stream: departmentStream(id),
      payload: { fields, code, zone, replyTargetSeconds, retired },
      actorId: actor.userId,
      audience: [id],
    });
    if (!fields.includes('retired') || !retired) return;
    await this.events.record(DepartmentRetired, {
      stream: departmentStream(id),
      payload: {},
      actorId: actor.userId,
      audience: [id],
    });
  }
}

const definedOf = (wish: DepartmentWish): DepartmentWish =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
