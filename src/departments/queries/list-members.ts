import { Injectable } from '@nestjs/common';
import { Users } from '../../identity/index.js';
import { Database } from '../../platform/database/index.js';
import { Member, toMember } from '../member.js';
import { MembershipRow } from '../membership.entity.js';

/** The members of a department: leads first, then by name. */
@Injectable()
export class ListMembers {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
  ) {}

  async execute(departmentId: string): Promise<Member[]> {
    const rows = await this.database.repository(MembershipRow).findBy({ departmentId });
    const people = new Map((await this.users.find(rows.map((row) => row.userId))).map((person) => [person.id, person]));
    return rows
      .map((row) => toMember(row, people.get(row.userId)!))
      .sort((a, b) => Number(b.lead) - Number(a.lead) || a.name.localeCompare(b.name));
  }
}
