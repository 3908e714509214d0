import { Injectable } from '@nestjs/common';
import { Departments } from '../../../departments/index.js';
import { Users } from '../../../identity/index.js';
import type { DepartmentRefDto } from '../../http/dto/refs.dto.js';
import type { RequestChange } from '../list-changes.js';
import type { RecentRequest } from '../seen-timelines.js';
import type { RecentRequestDto, RequestChangeDto } from './seen.dto.js';

/** Gives the ids of seen and changed requests their names, a whole page at a time. */
@Injectable()
export class ShowSeen {
  constructor(
    private readonly departments: Departments,
    private readonly users: Users,
  ) {}

  async recent(requests: RecentRequest[]): Promise<RecentRequestDto[]> {
    const departments = await this.named(
      requests.flatMap((each) => [each.requesterDepartmentId, each.providerDepartmentId]),
    );
    return requests.map(({ id, number, title, state, requesterDepartmentId, providerDepartmentId, seenAt }) => ({
      ...{ id, number, title, state },
      requesterDepartment: departments.get(requesterDepartmentId)!,
      providerDepartment: departments.get(providerDepartmentId)!,
      seenAt,
    }));
  }

  async changes(changes: RequestChange[]): Promise<RequestChangeDto[]> {
    const departments = await this.named(changes.flatMap(({ departmentId }) => departmentId ?? []));
    const people = await this.users.namesOf(changes.map(({ actorId }) => actorId));
    return changes.map((change) => ({
      ...{ id: change.id, number: change.number, title: change.title, state: change.state },
      unseen: change.unseen,
      latest: {
        ...{ sequence: change.sequence, type: change.type },
        ...{ occurredAt: change.occurredAt, recordedAt: change.recordedAt },
        actor: { id: change.actorId, name: people.get(change.actorId)! },
        department: change.departmentId === null ? null : departments.get(change.departmentId)!,
      },
    }));
  }

  private async named(ids: string[]): Promise<Map<string, DepartmentRefDto>> {
    const departments = await this.departments.find(ids);
    return new Map(departments.map(({ id, code, name }) => [id, { id, code, name }]));
  }
}
