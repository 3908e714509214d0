import type { LocalDate } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId } from '../platform/database/index.js';
import { CalendarVersionRow } from './calendar-version.entity.js';

export type CalendarContent = Pick<CalendarVersionRow, 'weekly' | 'holidays' | 'exceptions'>;

/** Loads and writes the versions of calendars. A caller that writes holds the lock on the department. */
@Injectable()
export class CalendarStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By first day, the initial version first. */
  versionsOf(departmentId: string): Promise<CalendarVersionRow[]> {
    return this.database
      .repository(CalendarVersionRow)
      .find({ where: { departmentId }, order: { effectiveFrom: { direction: 'ASC', nulls: 'FIRST' } } });
  }

  /** A new version that is not stored yet. */
  draft(departmentId: string, effectiveFrom: LocalDate | null, content: CalendarContent): CalendarVersionRow {
    const fresh = { id: newId(), departmentId, effectiveFrom, country: null, region: null };
    const row = { ...fresh, ...content, createdAt: this.clock.now(), version: 0 };
    return this.database.repository(CalendarVersionRow).create(row);
  }

  /** Writes the version and increments its version number. */
  async write(version: CalendarVersionRow): Promise<CalendarVersionRow> {
    version.version += 1;
    if (version.version === 1) {
      await this.database.repository(CalendarVersionRow).insert(version);
    } else {
      const { weekly, holidays, exceptions, country, region } = version;
      const content = { weekly, holidays, exceptions, country, region, version: version.version };
      await this.database.repository(CalendarVersionRow).update(version.id, content);
    }
    return version;
  }

  async remove({ id }: CalendarVersionRow): Promise<void> {
    await this.database.repository(CalendarVersionRow).delete(id);
  }
}
