import { Injectable } from '@nestjs/common';
import { localDateOf } from '@lockstep/working-time';
import { Departments } from '../../../departments/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { WorkLogged } from '../../requests.events.js';
import { refuse } from '../../requests.errors.js';
import { WorkLog } from '../work-log.entity.js';

export interface LoggedWork {
  minutes: number;
  note: string;
  /** Null: today in the zone of the department. */
  workedOn: string | null;
}

/** Records how long somebody worked on a request. Only the department itself sees whose minutes these were. */
@Injectable()
export class LogWork {
  constructor(
    private readonly requests: RequestStore,
    private readonly database: Database,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the entry. */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, { minutes, note, workedOn }: LoggedWork): Promise<string> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'logWork');
    const departmentId = request.holderDepartmentId;
    const { zone } = await this.departments.byId(departmentId);
    const today = localDateOf(zone, this.clock.nowSeconds());
    if (workedOn !== null && workedOn > today) throw refuse('work.not_done_yet');
    const workLogId = newId();
    await this.database.repository(WorkLog).insert({
      id: workLogId,
      requestId: request.id,
      userId: actor.userId,
      departmentId,
      minutes,
      note,
      workedOn: workedOn ?? today,
      createdAt: this.clock.now(),
    });
    await this.requests.tell(request, WorkLogged, { workLogId, minutes }, { actor, audience: [departmentId] });
    return workLogId;
  }
}
