import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { DepartmentStore, type NewDepartment } from '../department-store.js';
import { DepartmentView, toDepartmentView } from '../department-view.js';
import { refuse } from '../departments.errors.js';
import { DepartmentCreated, departmentStream } from '../departments.events.js';

/** Adds a department. It receives no requests until its calendar is set up. */
@Injectable()
export class CreateDepartment {
  constructor(
    private readonly departments: DepartmentStore,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, values: NewDepartment): Promise<DepartmentView> {
    const department = await this.departments.add(values);
    if (department === null) throw refuse('department.code_taken');
    const { id, code, zone, replyTargetSeconds } = department;
    await this.events.record(DepartmentCreated, {
      stream: departmentStream(id),
      payload: { code, zone, replyTargetSeconds, retired: false },
      actorId: actor.userId,
      audience: [id],
    });
    return toDepartmentView(department);
  }
}
