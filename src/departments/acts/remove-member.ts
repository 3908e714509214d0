import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { DepartmentStore } from '../department-store.js';
import { refuse } from '../departments.errors.js';
import { departmentStream, MemberRemoved } from '../departments.events.js';
import { MembershipRow } from '../membership.entity.js';

/** Ends a membership. From the next call on, the person has no sight of the department through it. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly departments: DepartmentStore,
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, departmentId: string, userId: string): Promise<void> {
    await this.departments.lock(departmentId);
    const members = this.database.repository(MembershipRow);
    const member = await members.findOneBy({ departmentId, userId });
    if (member === null) throw refuse('membership.not_found');
    await members.delete({ departmentId, userId });
    await this.events.record(MemberRemoved, {
      stream: departmentStream(departmentId),
      payload: { userId, lead: member.lead },
      actorId: actor.userId,
      audience: [departmentId],
    });
  }
}
