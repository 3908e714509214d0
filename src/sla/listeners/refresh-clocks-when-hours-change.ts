import { CalendarVersionSet, DepartmentChanged } from '../../departments/index.js';
import { Database } from '../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { RefreshClocks } from '../acts/refresh-clocks.js';

/**
 * Open clocks that run in the hours of a department fall due elsewhere once those hours change. After the commit and
 * one by one: whoever edits a calendar must not hold up every request at once. Should the process die before it is
 * done, the next event or timer of a request catches up.
 */
@InTransactionListener('sla')
export class RefreshClocksWhenHoursChange {
  constructor(
    private readonly database: Database,
    private readonly refreshClocks: RefreshClocks,
  ) {}

  @Listens(CalendarVersionSet, DepartmentChanged)
  onHoursChanged({ streamId: departmentId }: StoredEvent): Promise<void> {
    this.database.afterCommit(() => this.refreshAll(departmentId));
    return Promise.resolve();
  }

  private async refreshAll(departmentId: string): Promise<void> {
    const open = await this.database.query<{ id: string }>(
      `SELECT DISTINCT request_id AS id FROM request_clock WHERE department_id = $1 AND state <> 'STOPPED'`,
      [departmentId],
    );
    for (const { id } of open) await this.refreshOne(id);
  }

  private refreshOne(requestId: string): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.database.query('SELECT FROM request WHERE id = $1 FOR UPDATE', [requestId]);
      await this.refreshClocks.execute(requestId);
    });
  }
}
