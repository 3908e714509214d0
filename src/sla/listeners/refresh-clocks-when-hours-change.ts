import { CalendarVersionSet, DepartmentChanged } from '../../departments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { Timers } from '../../platform/timers/index.js';
import { THRESHOLD_TIMER } from '../thresholds.js';

/**
 * Open clocks that run in the hours of a department fall due elsewhere once those hours change. Their timers are set
 * to now, in the transaction of the change: the sweep then looks at them a batch at a time, holds up nobody who works
 * on one, and forgets none though the process should die.
 */
@InTransactionListener('sla')
export class RefreshClocksWhenHoursChange {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly timers: Timers,
  ) {}

  @Listens(CalendarVersionSet, DepartmentChanged)
  async onHoursChanged({ streamId: departmentId }: StoredEvent): Promise<void> {
    const open = await this.database.query<{ id: string }>(
      `SELECT DISTINCT request_id AS id FROM request_clock
        WHERE department_id = $1 AND state <> 'STOPPED' ORDER BY request_id`,
      [departmentId],
    );
    const dueAt = this.clock.now();
    await this.timers.scheduleAll(open.map(({ id }) => ({ kind: THRESHOLD_TIMER, subjectId: id, dueAt })));
  }
}
