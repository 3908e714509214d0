import { In } from 'typeorm';
import { Departments, MemberRemoved } from '../../../departments/index.js';
import { UserDeactivated } from '../../../identity/index.js';
import { Database } from '../../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { NobodysWork } from '../nobodys-work.js';
import { Request } from '../../request.entity.js';
import { OPEN } from '../../request.state.js';

/**
 * The open work of a deactivated person goes to the named colleague, or back to the queue of its department. Runs within
 * the transaction, so that no request is ever assigned to a person who has left.
 */
@InTransactionListener('requests')
export class HandOverWork {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
    private readonly nobodysWork: NobodysWork,
  ) {}

  @Listens(UserDeactivated)
  async onDeactivated({ streamId, payload, actorId }: StoredEvent): Promise<void> {
    const { handedOverToId } = payload as { handedOverToId: string | null };
    for (const request of await this.inHandsOf(streamId)) await this.give(request, handedOverToId, actorId);
  }

  @Listens(MemberRemoved)
  async onRemoved({ streamId, payload, actorId }: StoredEvent): Promise<void> {
    const { userId } = payload as { userId: string };
    const requests = await this.inHandsOf(userId);
    for (const request of requests) {
      if (request.holderDepartmentId === streamId) await this.give(request, null, actorId);
    }
  }

  private inHandsOf(assigneeId: string): Promise<Request[]> {
    return this.database.repository(Request).find({
      where: { assigneeId, state: In([...OPEN]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async give(request: Request, heirId: string | null, actorId: string | null): Promise<void> {
    const members = await this.departments.membersOf(request.holderDepartmentId);
    const assigneeId = heirId !== null && members.includes(heirId) ? heirId : null;
    await this.nobodysWork.giveTo(request, assigneeId, actorId);
  }
}
