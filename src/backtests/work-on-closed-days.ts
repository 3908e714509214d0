import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { Database } from '../platform/database/index.js';
import type { Backtest } from './backtest.entity.js';

/** Sums up the work that the provider logged on days without working hours. The log has days, not times of day. */
@Injectable()
export class WorkOnClosedDays {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
  ) {}

  async secondsOf({ id, providerDepartmentId, asOf }: Backtest): Promise<number> {
    const days = await this.database.query<{ day: string; minutes: number }>(
      `SELECT to_char(w.worked_on, 'YYYY-MM-DD') AS day, CAST(sum(w.minutes) AS integer) AS minutes
         FROM work_log w JOIN backtest_request r ON r.request_id = w.request_id
        WHERE r.backtest_id = $1 AND w.department_id = $2 AND w.created_at < $3
        GROUP BY w.worked_on`,
      [id, providerDepartmentId, asOf],
    );
    if (days.length === 0) return 0;
    const hours = await this.calendars.of(providerDepartmentId);
    const closed = days.filter(({ day }) => hours.windowsOn(day).length === 0);
    return closed.reduce((sum, { minutes }) => sum + minutes * 60, 0);
  }
}
