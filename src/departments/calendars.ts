import type { CalendarVersion, WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { compiled } from './calendar/compiled.js';
import { refuse } from './departments.errors.js';

interface Definition {
  zone: string;
  stamp: string | null;
  versions: CalendarVersion[];
}

/** The compiled working calendars of the departments. */
@Injectable()
export class Calendars {
  private readonly cache = new Map<string, { stamp: string; calendar: WorkingCalendar }>();

  constructor(private readonly database: Database) {}

  /**
   * Asks at each call whether the calendar is still the one compiled, which costs one row by its key.
   * Refuses with `department.not_found`, or `calendar.not_set_up` while there is none.
   */
  async of(departmentId: string): Promise<WorkingCalendar> {
    const [department] = await this.database.query<{ stamp: string | null }>(
      'SELECT calendar_stamp AS stamp FROM department WHERE id = $1',
      [departmentId],
    );
    if (department === undefined) throw refuse('department.not_found');
    const cached = this.cache.get(departmentId);
    return cached !== undefined && cached.stamp === department.stamp ? cached.calendar : this.compile(departmentId);
  }

  private async compile(departmentId: string): Promise<WorkingCalendar> {
    const { zone, stamp, versions } = await this.read(departmentId);
    if (stamp === null) throw refuse('calendar.not_set_up');
    const calendar = compiled(zone, versions);
    this.cache.set(departmentId, { stamp, calendar });
    return calendar;
  }

  /** Stamp and versions in one statement: read one after the other, they might not belong together. */
  private async read(departmentId: string): Promise<Definition> {
    const [definition] = await this.database.query<Definition>(
      `SELECT zone, calendar_stamp AS stamp,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('effectiveFrom', effective_from, 'weekly', weekly,
                        'holidays', holidays, 'exceptions', exceptions) ORDER BY effective_from NULLS FIRST), '[]')
                 FROM calendar_version WHERE department_id = department.id) AS versions
         FROM department WHERE id = $1`,
      [departmentId],
    );
    return definition!;
  }
}
