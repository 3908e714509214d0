import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { RequestStore } from '../request.store.js';
import { refuse } from '../requests.errors.js';
import { RequestAssigned } from '../requests.events.js';

/** Gives the work to one person of the department that holds the request, or to nobody in particular. */
@Injectable()
export class AssignRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly departments: Departments,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, assigneeId: string | null): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'assign');
    if (request.assigneeId === assigneeId) return;
    if (assigneeId !== null) await this.requireMember(request.holderDepartmentId, assigneeId);
    await this.requests.tell(request, RequestAssigned, { assigneeId, previousId: request.assigneeId }, { actor });
  }

  private async requireMember(departmentId: string, userId: string): Promise<void> {
    const members = await this.departments.membersOf(departmentId);
    if (!members.includes(userId)) throw refuse('request.assignee_not_a_member');
  }
}
