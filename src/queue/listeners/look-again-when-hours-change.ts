import {
  CalendarVersionSet,
  CalendarVersionWithdrawn,
  DepartmentChanged,
  EmergencyClosureMade,
} from '../../departments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { Timers } from '../../platform/timers/index.js';
import { QUEUE_TIMER } from '../look-timer.js';

/** Timers that are due at once move the clocks; the places are computed after them. */
const AFTER_THE_CLOCKS_MS = 2000;

/**
 * A change of working hours changes the dates of answers given in these hours, and of promises counted in them. Within
 * the transaction, like the clocks, so that no change of hours is missed.
 */
@InTransactionListener('queue')
export class LookAgainWhenHoursChange {
  constructor(
    private readonly database: Database,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  @Listens(CalendarVersionSet, CalendarVersionWithdrawn, EmergencyClosureMade, DepartmentChanged)
  async onHoursChanged({ streamId }: StoredEvent): Promise<void> {
    const touched = await this.database.query<{ subjectId: string }>(
      `SELECT q.request_id AS "subjectId" FROM queue_entry q JOIN request r ON r.id = q.request_id
        WHERE $1 IN (q.department_id, r.provider_department_id) ORDER BY q.request_id`,
      [streamId],
    );
    const dueAt = new Date(this.clock.now().getTime() + AFTER_THE_CLOCKS_MS);
    await this.timers.scheduleAll(touched.map(({ subjectId }) => ({ kind: QUEUE_TIMER, subjectId, dueAt })));
  }
}
