import { Injectable } from '@nestjs/common';
import { type Account, Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Departments } from '../departments.js';
import { CallerAbilities, abilitiesOf } from '../departments.policy.js';

export interface Self {
  account: Account;
  actor: Actor;
  memberships: { departmentId: string; code: string; name: string; lead: boolean }[];
  abilities: CallerAbilities;
}

/** The caller with memberships and rights. */
@Injectable()
export class ReadSelf {
  constructor(
    private readonly users: Users,
    private readonly departments: Departments,
  ) {}

  async execute(actor: Actor): Promise<Self> {
    const departments = await this.departments.find(actor.memberships.map(({ departmentId }) => departmentId));
    const leads = new Map(actor.memberships.map(({ departmentId, lead }) => [departmentId, lead]));
    return {
      account: await this.users.account(actor.userId),
      actor,
      memberships: departments
        .map(({ id, code, name }) => ({ departmentId: id, code, name, lead: leads.get(id)! }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      abilities: abilitiesOf(actor),
    };
  }
}
