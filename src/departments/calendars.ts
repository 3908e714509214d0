import type { CalendarVersion, WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { compiled } from './calendar/compiled.js';
import { CalendarInHindsight, type Closure } from './calendar/hindsight.js';
import { DepartmentMemory } from './department-memory.js';
import { refuse } from './departments.errors.js';

interface Definition {
  zone: string;
  stamp: string | null;
  versions: CalendarVersion[];
  closures: Closure[];
}

/** The compiled working calendars of the departments. */
@Injectable()
export class Calendars {
  private readonly cache = new Map<string, { stamp: string; calendar: CalendarInHindsight }>();

  constructor(
    private readonly database: Database,
    private readonly departments: DepartmentMemory,
  ) {}

  /** The hours as known now. Refuses with `department.not_found` or `calendar.not_set_up`. */
  async of(departmentId: string): Promise<WorkingCalendar> {
    return (await this.inHindsight(departmentId)).current;
  }

  /**
   * The hours as known now and as known at earlier instants. Each call checks whether the cached calendar is still
   * current. Refuses with `department.not_found` or `calendar.not_set_up`.
   */
  async inHindsight(departmentId: string): Promise<CalendarInHindsight> {
    const department = await this.departments.byId.one(departmentId);
    if (department === undefined) throw refuse('department.not_found');
    if (department.calendarStamp === null) throw refuse('calendar.not_set_up');
    const cached = this.cache.get(departmentId);
    return cached !== undefined && cached.stamp === department.calendarStamp
      ? cached.calendar
      : this.compile(departmentId);
  }

  private async compile(departmentId: string): Promise<CalendarInHindsight> {
    const { zone, stamp, versions, closures } = await this.read(departmentId);
    if (stamp === null) throw refuse('calendar.not_set_up');
    const calendar = new CalendarInHindsight(compiled(zone, versions), closures);
    this.cache.set(departmentId, { stamp, calendar });
    return calendar;
  }

  /** One statement reads all parts, so that stamp, versions and closures belong together. */
  private async read(departmentId: string): Promise<Definition> {
    const [definition] = await this.database.query<Definition>(
      `SELECT zone, calendar_stamp AS stamp,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('effectiveFrom', effective_from, 'weekly', weekly,
                        'holidays', holidays, 'exceptions', exceptions) ORDER BY effective_from NULLS FIRST), '[]')
                 FROM calendar_version WHERE department_id = department.id) AS versions,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'start', extract(epoch FROM starts_at)::bigint,
                        'end', extract(epoch FROM ends_at)::bigint,
                        'decidedAt', extract(epoch FROM decided_at)::bigint) ORDER BY id), '[]')
                 FROM emergency_closure WHERE department_id = department.id) AS closures
         FROM department WHERE id = $1`,
      [departmentId],
    );
    return definition!;
  }
}
