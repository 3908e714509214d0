import { Injectable } from '@nestjs/common';
import { Departments } from '../../../departments/index.js';
import { Absences } from '../../../identity/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { NobodysWork } from '../nobodys-work.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { refuse } from '../../requests.errors.js';
import { RequestAssigned } from '../../requests.events.js';

/**
 * Assigns the request to a person of the department that holds it, or to nobody. The leads of the department are notified
 * if nobody has it afterwards. If the person is away, the request is assigned to their substitute, if that is a colleague
 * of the department.
 */
@Injectable()
export class AssignRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly departments: Departments,
    private readonly absences: Absences,
    private readonly nobodysWork: NobodysWork,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, wantedId: string | null): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'assign');
    const assigneeId = wantedId === null ? null : await this.presentMember(request.holderDepartmentId, wantedId);
    if (request.assigneeId === assigneeId) return;
    const { assigneeId: previousId } = request;
    await this.requests.tell(request, RequestAssigned, { assigneeId, previousId }, { actor });
    if (assigneeId === null) await this.nobodysWork.leave(request, previousId, actor.userId);
  }

  private async presentMember(departmentId: string, userId: string): Promise<string> {
    const members = await this.departments.membersOf(departmentId);
    if (!members.includes(userId)) throw refuse('request.assignee_not_a_member');
    const present = await this.absences.substituteOf(userId, this.clock.now());
    return present !== null && members.includes(present) ? present : userId;
  }
}
