import { Injectable } from '@nestjs/common';
import { Departments } from '../departments/index.js';
import { Absences, Users } from '../identity/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import type { StoredEvent } from '../platform/events/index.js';
import type { RequestView } from '../requests/index.js';
import type { NoticeRule, Role } from './notice-catalogue.js';

/** Resolves parts to people, at the moment somebody is to be told. */
@Injectable()
export class Recipients {
  constructor(
    private readonly departments: Departments,
    private readonly database: Database,
    private readonly absences: Absences,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /**
   * Ids of people, each once, with whoever stands in for those who are away, and without whoever did it: nobody is told
   * what they did themselves. Where a program has a part, whoever answers for it is told.
   */
  async of(event: StoredEvent, rule: NoticeRule, request: RequestView | null): Promise<string[]> {
    const accounts = new Set<string>();
    for (const role of rolesOf(event, rule)) {
      for (const id of await this.ofRole(role, event, request)) accounts.add(id);
    }
    if (event.actorId !== null) accounts.delete(event.actorId);
    const people = new Set(await this.users.answerableFor([...accounts]));
    // Their own absence is no work, so nobody goes on with it for them.
    if (!rule.to.includes('themselves')) await this.addStandIns(people);
    if (event.actorId !== null) people.delete(event.actorId);
    return [...people];
  }

  private async addStandIns(people: Set<string>): Promise<void> {
    for (const id of [...people]) people.add((await this.absences.substituteOf(id, this.clock.now())) ?? id);
  }

  private async ofRole(role: Role, event: StoredEvent, request: RequestView | null): Promise<string[]> {
    if (role === 'executive') return this.flagged('executive');
    if (role === 'admin') return this.flagged('admin');
    if (role === 'themselves') return [event.streamId];
    if (role === 'owner') return [(event.payload as { ownerId: string }).ownerId];
    if (role === 'invited') return [(event.payload as { invitedId: string }).invitedId];
    if (role === 'audience.lead') return this.leadsOf(event.audience);
    if (role === 'counterpart.lead') return this.leadsOf((event.payload as { departmentIds: string[] }).departmentIds);
    return request === null ? [] : this.ofRequest(role, event, request);
  }

  private async ofRequest(role: Role, event: StoredEvent, request: RequestView): Promise<string[]> {
    const { assigneeId, holderDepartmentId, pendingDepartmentId } = request;
    switch (role) {
      case 'assignee':
        return assigneeId === null ? [] : [assigneeId];
      case 'worker':
        return assigneeId === null ? this.departments.membersOf(holderDepartmentId) : [assigneeId];
      case 'requester':
        return this.askers(request);
      case 'provider.members':
        return this.departments.membersOf(holderDepartmentId);
      case 'receiver.members':
        return pendingDepartmentId === null ? [] : this.departments.membersOf(pendingDepartmentId);
      case 'receiver.lead':
        return pendingDepartmentId === null ? [] : this.departments.leadsOf(pendingDepartmentId);
      case 'provider.lead':
        return this.leadsOf([...new Set([holderDepartmentId, ...answeringFor(event, request)])]);
      case 'requester.lead':
        return this.departments.leadsOf(request.requesterDepartmentId);
      default:
        return [];
    }
  }

  /** Who raised it and for whom, also in requests that were merged into it; once none of them, nor who stands in, is left in the department, its leads as well. */
  private async askers({
    raisedById,
    onBehalfOfId,
    followerIds,
    requesterDepartmentId,
    restricted,
  }: RequestView): Promise<string[]> {
    const askers = [raisedById, ...(onBehalfOfId === null ? [] : [onBehalfOfId]), ...followerIds];
    const members = await this.departments.membersOf(requesterDepartmentId);
    // An heir or a stand-in has no sight of a restricted request.
    const hears = (id: string): boolean => members.includes(id) && (!restricted || askers.includes(id));
    for (const id of await this.users.answerableFor(askers)) {
      const present = (await this.absences.substituteOf(id, this.clock.now())) ?? id;
      if (hears(id) || hears(present)) return askers;
    }
    return [...askers, ...(await this.departments.leadsOf(requesterDepartmentId))];
  }

  private async leadsOf(departmentIds: readonly string[]): Promise<string[]> {
    const leads: string[] = [];
    for (const id of departmentIds) leads.push(...(await this.departments.leadsOf(id)));
    return leads;
  }

  private async flagged(flag: 'executive' | 'admin'): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM user_account WHERE ${flag} AND deactivated_at IS NULL ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }
}

/** A department that has handed a request on still answers for what it promised, and a clock says whose time it counts. */
function answeringFor({ payload }: StoredEvent, { providerDepartmentId }: RequestView): string[] {
  const { clock, departmentId } = payload as { clock?: string; departmentId?: string };
  return clock !== undefined && departmentId === providerDepartmentId ? [departmentId] : [];
}

/**
 * Where the event names roles itself, like a rung of an escalation ladder, those are told. Where it takes something back,
 * whoever had been told of it hears that too.
 */
function rolesOf(event: StoredEvent, rule: NoticeRule): readonly Role[] {
  const { roles, toldRoles = [] } = event.payload as { roles?: readonly Role[]; toldRoles?: readonly Role[] };
  return [...(roles ?? rule.to), ...toldRoles];
}
