import { Injectable } from '@nestjs/common';
import { Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { DepartmentStore } from '../department-store.js';
import { refuse } from '../departments.errors.js';
import { departmentStream, MemberAdded, MemberChanged } from '../departments.events.js';
import { mayPlaceMember } from '../departments.policy.js';
import { Member, toMember } from '../member.js';
import { MembershipRow } from '../membership.entity.js';

/** Makes a person a member or a lead of a department, or changes between the two. */
@Injectable()
export class PlaceMember {
  constructor(
    private readonly departments: DepartmentStore,
    private readonly users: Users,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, departmentId: string, userId: string, lead: boolean): Promise<Member> {
    if (!mayPlaceMember(actor, userId)) throw refuse('membership.own');
    await this.departments.lock(departmentId);
    const person = await this.users.byId(userId);
    if (!person.active) throw refuse('membership.user_gone');
    const rows = this.database.repository(MembershipRow);
    const before = await rows.findOneBy({ departmentId, userId });
    if (before?.lead === lead) return toMember(before, person);
    const after = rows.create({ departmentId, userId, lead, since: before?.since ?? this.clock.now() });
    await rows.upsert(after, ['departmentId', 'userId']);
    await this.events.record(before === null ? MemberAdded : MemberChanged, {
      stream: departmentStream(departmentId),
      payload: { userId, lead },
      actorId: actor.userId,
      audience: [departmentId],
    });
    return toMember(after, person);
  }
}
