import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId, Remembered } from '../platform/database/index.js';
import { Department } from './department.entity.js';
import { refuse } from './departments.errors.js';

export type NewDepartment = Pick<Department, 'code' | 'name' | 'zone' | 'replyTargetSeconds'>;

/** Loads and changes department rows. Each act on a department locks this row first. */
@Injectable()
export class DepartmentStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly remembered: Remembered,
  ) {}

  /** Refuses with `department.not_found`. */
  async lock(id: string): Promise<Department> {
    const department = await this.database
      .repository(Department)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (department === null) throw refuse('department.not_found');
    return department;
  }

  /** Null when the code is taken. */
  async add(values: NewDepartment): Promise<Department | null> {
    const department = this.database.repository(Department).create({
      ...values,
      id: newId(),
      calendarStamp: null,
      createdAt: this.clock.now(),
      retiredAt: null,
      version: 1,
    });
    const written = await this.database
      .repository(Department)
      .createQueryBuilder()
      .insert()
      .values(department)
      .orIgnore()
      .returning('id')
      .execute();
    this.remembered.changed('department');
    return (written.raw as unknown[]).length === 1 ? department : null;
  }

  /** Writes the values into the locked row and increments its version. */
  async change(department: Department, values: Partial<Omit<Department, 'id' | 'version'>>): Promise<void> {
    Object.assign(department, values, { version: department.version + 1 });
    await this.database.repository(Department).update(department.id, { ...values, version: department.version });
    this.remembered.changed('department');
  }

  /** Marks every cached copy of the compiled calendar as out of date. */
  async stampCalendar(department: Department): Promise<void> {
    department.calendarStamp = newId();
    await this.database.repository(Department).update(department.id, { calendarStamp: department.calendarStamp });
    this.remembered.changed('department');
  }
}
