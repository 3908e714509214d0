import { Departments } from '../../../departments/index.js';
import { Database } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../../platform/timers/index.js';
import { CorrectiveActionReminded } from '../actions.events.js';
import { CorrectiveAction } from '../corrective-action.entity.js';
import { ACTION_REMINDER, REMINDERS, turnAt } from '../reminders.js';

const RETRY_MS = 1000;

/** A corrective action is due and still open: its owner hears of it, and later the leads of its department. */
@TimerHandler(ACTION_REMINDER)
export class RemindOwner implements FiresTimers {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
    private readonly log: EventLog,
    private readonly timers: Timers,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const timer of batch) await this.remind(timer, asOf);
  }

  private async remind(timer: DueTimer, asOf: Date): Promise<void> {
    const action = await this.database.repository(CorrectiveAction).findOneBy({ id: timer.subjectId });
    if (action === null || action.state !== 'OPEN') return;
    if (!(await this.isFree(action.incidentId))) {
      await this.timers.schedule({ ...timer, dueAt: new Date(asOf.getTime() + RETRY_MS) });
      return;
    }
    const { sent } = timer.payload as { sent: number };
    const { zone } = await this.departments.byId(action.departmentId);
    const { reminder, nextAt } = turnAt(asOf, action.dueOn, zone, sent);
    if (reminder !== null) await this.tell(action, reminder);
    const payload = { sent: reminder ?? sent };
    if (nextAt !== null) await this.timers.schedule({ ...timer, dueAt: nextAt, payload });
  }

  /** The stream is numbered under the lock of its incident; an act that holds it is not waited for. */
  private async isFree(incidentId: string): Promise<boolean> {
    const sql = 'SELECT id FROM incident WHERE id = $1 FOR UPDATE SKIP LOCKED';
    return (await this.database.query(sql, [incidentId])).length > 0;
  }

  private async tell({ id, incidentId, departmentId, ownerId, dueOn }: CorrectiveAction, reminder: number) {
    const { to: roles } = REMINDERS[reminder - 1]!;
    await this.log.record(CorrectiveActionReminded, {
      stream: { kind: 'incident', id: incidentId },
      payload: { actionId: id, ownerId, departmentIds: [departmentId], dueOn, reminder, roles },
      actorId: null,
      audience: [departmentId],
    });
  }
}
