import { Departments } from '../../../departments/index.js';
import { Database } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../../platform/timers/index.js';
import { CorrectiveActionReminded } from '../actions.events.js';
import { CorrectiveAction } from '../corrective-action.entity.js';
import { ACTION_REMINDER, REMINDERS, actionTurnAt } from '../reminders.js';

/** Reminds the owner of a corrective action that is due and still open, and later the leads of its department as well. */
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
      await this.timers.retry([timer], asOf);
      return;
    }
    const { sent } = timer.payload as { sent: number };
    const { zone } = await this.departments.byId(action.departmentId);
    const { reminder, nextAt } = actionTurnAt(asOf, action.dueOn, zone, sent);
    if (reminder !== null) await this.tell(action, reminder);
    const payload = { sent: reminder ?? sent };
    if (nextAt !== null) await this.timers.schedule({ ...timer, dueAt: nextAt, payload });
  }

  /**
   * Locks the incident, because its stream is numbered under this lock. Returns false when another act holds the lock;
   * this handler does not wait for it.
   */
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
