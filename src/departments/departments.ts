import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { isId } from '../platform/http/fields.js';
import { DepartmentView, toDepartmentView } from './department-view.js';
import { DepartmentMemory } from './department-memory.js';
import { Department } from './department.entity.js';
import { refuse } from './departments.errors.js';

const CODE = /^[A-Z]{2,8}$/;

/** An active person in a department. */
export interface Staff {
  departmentId: string;
  userId: string;
  lead: boolean;
}

/** Gives departments and their people to the other modules. */
@Injectable()
export class Departments {
  constructor(
    private readonly database: Database,
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

  /** Finds a department by id or code, because paths accept both. Refuses with `department.not_found`. */
  byIdOrCode(idOrCode: string): Promise<DepartmentView> {
    if (isId(idOrCode)) return this.byId(idOrCode);
    return this.byCode(idOrCode.toUpperCase());
  }

  /** The departments among these ids, in no order; unknown ids are left out. */
  async find(ids: readonly string[]): Promise<DepartmentView[]> {
    return [...(await this.memory.byId.find(ids)).values()].map(toDepartmentView);
  }

  /** All departments by code, including retired ones. */
  async all(): Promise<DepartmentView[]> {
    return (await this.database.repository(Department).find({ order: { code: 'ASC' } })).map(toDepartmentView);
  }

  /** Ids of the active leads of the department. */
  async leadsOf(id: string): Promise<string[]> {
    return (await this.staffOf([id])).filter(({ lead }) => lead).map(({ userId }) => userId);
  }

  /** Ids of the active members of the department, including leads. */
  async membersOf(id: string): Promise<string[]> {
    return (await this.staffOf([id])).map(({ userId }) => userId);
  }

  /** The active people of these departments. */
  async staffOf(ids: readonly string[]): Promise<Staff[]> {
    if (ids.length === 0) return [];
    return this.database.query<Staff>(
      `SELECT m.department_id AS "departmentId", m.user_id AS "userId", m.lead
         FROM membership m JOIN user_account u ON u.id = m.user_id
        WHERE m.department_id = ANY ($1) AND u.email IS NOT NULL AND u.deactivated_at IS NULL
        ORDER BY m.department_id, m.user_id`,
      [[...new Set(ids)]],
    );
  }
}

async function only(found: Promise<Department | undefined>): Promise<DepartmentView> {
  const department = await found;
  if (department === undefined) throw refuse('department.not_found');
  return toDepartmentView(department);
}
