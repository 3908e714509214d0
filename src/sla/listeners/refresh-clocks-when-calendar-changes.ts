import { CalendarVersionSet } from '../../departments/index.js';
import { Database } from '../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { RefreshClocks } from '../acts/refresh-clocks.js';

/**
 * Open clocks that run in the hours of a department fall due elsewhere once those hours change. Within the
 * transaction, so that no list shows the old due instants beside the new calendar.
 */
@InTransactionListener('sla')
export class RefreshClocksWhenCalendarChanges {
  constructor(
    private readonly database: Database,
    private readonly refresh: RefreshClocks,
  ) {}

  @Listens(CalendarVersionSet)
  async onCalendarVersionSet({ streamId: departmentId }: StoredEvent): Promise<void> {
    // Locked in one order, so that two calendars changed at once do not wait for each other.
    const requests = await this.database.query<{ id: string }>(
      `SELECT id FROM request
        WHERE id IN (SELECT request_id FROM request_clock WHERE department_id = $1 AND state <> 'STOPPED')
        ORDER BY id FOR UPDATE`,
      [departmentId],
    );
    for (const { id } of requests) await this.refresh.execute(id);
  }
}
