import { CalendarVersionSet, CalendarVersionWithdrawn, EmergencyClosureMade } from '../../../departments/index.js';
import { Database } from '../../../platform/database/index.js';
import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { HoursChangeWasAnnounced } from '../../sla.events.js';

/**
 * Records which departments are to be notified of a change of hours, by role: those with open requests that are counted
 * in these hours. The event is in the stream of the department, whose row the act has locked. Runs within the
 * transaction, so that each change is announced.
 */
@InTransactionListener('sla')
export class TellCounterpartsOfHours {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
  ) {}

  @Listens(CalendarVersionSet, CalendarVersionWithdrawn, EmergencyClosureMade)
  async onHoursChanged(event: StoredEvent<{ firstDay?: string | null }>): Promise<void> {
    const { id: changeId, streamKind, streamId, actorId, payload } = event;
    const departmentIds = await this.counterpartsOf(streamId);
    if (departmentIds.length === 0) return;
    await this.log.record(HoursChangeWasAnnounced, {
      stream: { kind: streamKind, id: streamId },
      payload: { changeId, firstDay: payload.firstDay ?? null, departmentIds, roles: ['counterpart.lead'] },
      actorId,
      audience: [streamId, ...departmentIds],
    });
  }

  private async counterpartsOf(departmentId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT side.id
         FROM request_clock AS clock
         JOIN request ON request.id = clock.request_id
        CROSS JOIN LATERAL unnest(ARRAY[request.requester_department_id, request.provider_department_id,
                                        request.holder_department_id]) AS side (id)
        WHERE clock.department_id = $1 AND clock.state <> 'STOPPED' AND side.id <> $1
        ORDER BY side.id`,
      [departmentId],
    );
    return rows.map(({ id }) => id);
  }
}
