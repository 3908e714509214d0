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
import { LOOK_TIMER } from '../look-timer.js';

/** The clocks are moved first, by timers that are due at once. */
const AFTER_THE_CLOCKS_MS = 2000;

/**
 * Other hours mean other dates: of whoever answers in them, and of what was promised in them. Within the transaction,
 * as the clocks themselves are, so that no change of hours is ever forgotten.
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
    await this.timers.scheduleAll(touched.map(({ subjectId }) => ({ kind: LOOK_TIMER, subjectId, dueAt })));
  }
}
