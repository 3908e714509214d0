import {
  CalendarVersionSet,
  CalendarVersionWithdrawn,
  DepartmentChanged,
  EmergencyClosureMade,
} from '../../../departments/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { Timers } from '../../../platform/timers/index.js';
import { HOURS_TIMER, type HoursChange } from '../hours-change.js';

/**
 * When the hours of a department change, the open clocks that run in these hours fall due at another instant. Within
 * the transaction of the change each such request gets a timer that is due at once. The sweep then computes the clocks
 * again in batches. No act on a request has to wait for it, and no request is lost if the process stops.
 */
@InTransactionListener('sla')
export class RefreshClocksWhenHoursChange {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly timers: Timers,
  ) {}

  @Listens(CalendarVersionSet, CalendarVersionWithdrawn, EmergencyClosureMade, DepartmentChanged)
  async onHoursChanged(event: StoredEvent<{ closureId?: string }>): Promise<void> {
    const { id: key, streamId: departmentId, actorId, payload } = event;
    const open = await this.database.query<{ id: string }>(
      `SELECT DISTINCT request_id AS id FROM request_clock
        WHERE department_id = $1 AND state <> 'STOPPED' ORDER BY request_id`,
      [departmentId],
    );
    const change: HoursChange = { closureId: payload.closureId ?? null, actorId };
    const dueAt = this.clock.now();
    await this.timers.scheduleAll(
      open.map(({ id: subjectId }) => ({ kind: HOURS_TIMER, subjectId, key, dueAt, payload: change })),
    );
  }
}
