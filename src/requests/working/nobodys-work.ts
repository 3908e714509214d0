import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { EventLog, type EventType } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import { REQUEST_STREAM, RequestAssigned, RequestLeftToNobody } from '../requests.events.js';
import { audienceOf } from '../requests.policy.js';

/** Takes requests from people who have left, and records it when a request has no assignee afterwards. */
@Injectable()
export class NobodysWork {
  constructor(
    private readonly departments: Departments,
    private readonly log: EventLog,
  ) {}

  /** Assigns the request to another person; null: to nobody. */
  async giveTo(request: Request, assigneeId: string | null, actorId: string | null): Promise<void> {
    const { assigneeId: previousId } = request;
    await this.tell(request, RequestAssigned, { assigneeId, previousId }, actorId);
    if (assigneeId === null) await this.leave(request, previousId, actorId);
  }

  async leave(request: Request, previousId: string | null, actorId: string | null): Promise<void> {
    await this.tell(request, RequestLeftToNobody, { previousId }, actorId);
  }

  /** Whether the assignee is no longer a member of the department that holds the request. */
  async isWithSomebodyGone({ assigneeId, holderDepartmentId }: Request): Promise<boolean> {
    return assigneeId !== null && !(await this.departments.membersOf(holderDepartmentId)).includes(assigneeId);
  }

  private async tell<Payload extends object>(
    request: Request,
    type: EventType<Payload>,
    payload: Payload,
    actorId: string | null,
  ): Promise<void> {
    await this.log.record(type, {
      stream: { kind: REQUEST_STREAM, id: request.id },
      payload,
      actorId,
      side: 'PROVIDER',
      audience: audienceOf(request),
      channel: 'portal',
    });
  }
}
