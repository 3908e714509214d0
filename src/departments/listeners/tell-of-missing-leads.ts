import { UserDeactivated } from '../../identity/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { DepartmentLeftWithoutLead, departmentStream, MemberChanged, MemberRemoved } from '../departments.events.js';
import { MembershipRow } from '../membership.entity.js';
import { Departments } from '../departments.js';

/**
 * Records that a department lost its last active lead. This runs within the transaction, so a reader of the first event
 * always finds the second.
 */
@InTransactionListener('departments')
export class TellOfMissingLeads {
  constructor(
    private readonly departments: Departments,
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  @Listens(MemberRemoved)
  async onRemoved({ streamId, payload, actorId }: StoredEvent): Promise<void> {
    const { userId, lead } = payload as { userId: string; lead: boolean };
    if (lead) await this.tellIfNone(streamId, userId, actorId);
  }

  @Listens(MemberChanged)
  async onChanged({ streamId, payload, actorId }: StoredEvent): Promise<void> {
    const { userId, lead } = payload as { userId: string; lead: boolean };
    if (!lead) await this.tellIfNone(streamId, userId, actorId);
  }

  @Listens(UserDeactivated)
  async onDeactivated({ streamId: userId, actorId }: StoredEvent): Promise<void> {
    const led = await this.database
      .repository(MembershipRow)
      .find({ where: { userId, lead: true }, order: { departmentId: 'ASC' } });
    for (const { departmentId } of led) await this.tellIfNone(departmentId, userId, actorId);
  }

  private async tellIfNone(departmentId: string, userId: string, actorId: string | null): Promise<void> {
    if ((await this.departments.leadsOf(departmentId)).length > 0) return;
    await this.events.record(DepartmentLeftWithoutLead, {
      stream: departmentStream(departmentId),
      payload: { userId },
      actorId,
      audience: [departmentId],
    });
  }
}
