import { Injectable } from '@nestjs/common';
import { Users } from '../identity/index.js';
import { Database } from '../platform/database/index.js';
import { isId } from '../platform/http/fields.js';
import { DepartmentView, toView } from './department-view.js';
import { DepartmentMemory } from './department-memory.js';
import { Department } from './department.entity.js';
import { refuse } from './departments.errors.js';
import { MembershipRow } from './membership.entity.js';

const CODE = /^[A-Z]{2,8}$/;

/** Looks departments and their leads up for the other modules. */
@Injectable()
export class Departments {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
    private readonly memory: DepartmentMemory,
  ) {}

  /** Refuses with `department.not_found`. */
  byId(id: string): Promise<DepartmentView> {
    return only(this.memory.byId.one(id));
  }

  /** Refuses with `department.not_found`. */
  async byCode(code: string): Promise<DepartmentView> {
    if (!CODE.test(code)) throw refuse('department.not_found');
    return only(this.memory.byCode.one(code));
  }

  /** By either of its names: paths accept both. */
  byIdOrCode(idOrCode: string): Promise<DepartmentView> {
    if (isId(idOrCode)) return this.byId(idOrCode);
    return this.byCode(idOrCode.toUpperCase());
  }

  /** The departments among these ids, in no order; unknown ids are left out. */
  async find(ids: readonly string[]): Promise<DepartmentView[]> {
    return [...(await this.memory.byId.find(ids)).values()].map(toView);
  }

  /** Every department by code, the retired ones too. */
  async all(): Promise<DepartmentView[]> {
    return (await this.database.repository(Department).find({ order: { code: 'ASC' } })).map(toView);
  }

  /** Ids of the active people who lead it. */
  leadsOf(id: string): Promise<string[]> {
    return this.activeOf({ departmentId: id, lead: true });
  }

  /** Ids of the active people who belong to it, its leads among them. */
  membersOf(id: string): Promise<string[]> {
    return this.activeOf({ departmentId: id });
  }

  private async activeOf(where: { departmentId: string; lead?: boolean }): Promise<string[]> {
    const memberships = await this.database.repository(MembershipRow).findBy(where);
    const people = await this.users.find(memberships.map((membership) => membership.userId));
    return people.filter((person) => person.active).map((person) => person.id);
  }
}

async function only(found: Promise<Department | undefined>): Promise<DepartmentView> {
  const department = await found;
  if (department === undefined) throw refuse('department.not_found');
  return toView(department);
}
