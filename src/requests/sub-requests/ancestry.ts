import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Request } from '../request.entity.js';
import { ALL_STATES, type State } from '../request.state.js';
import { refuse } from './sub-requests.errors.js';

/** Requests from the first asked down to the last: a question of a question of a question, and no further. */
const DEEPEST = 3;

/** A request of a line, with the departments that ask or hold there. */
interface Line {
  departmentIds: string[];
}

/** Where a sub-request comes from, and what was asked below a request. */
@Injectable()
export class Ancestry {
  constructor(private readonly database: Database) {}

  /** A department that waits for the answer, or holds a part of it, is not asked for that part. @throws sub_request.circle, sub_request.too_deep */
  async refuseCircle(parent: Request, departmentId: string): Promise<void> {
    const line = await this.requireRoomBelow(parent);
    if (line.some(({ departmentIds }) => departmentIds.includes(departmentId))) throw refuse('sub_request.circle');
  }

  /** @throws sub_request.too_deep */
  async requireRoomBelow(parent: Request): Promise<Line[]> {
    const { parentId, requesterDepartmentId, holderDepartmentId } = parent;
    if (parentId === null) return [{ departmentIds: [requesterDepartmentId, holderDepartmentId] }];
    const line = await this.lineOf(parent.id);
    if (line.length >= DEEPEST) throw refuse('sub_request.too_deep');
    return line;
  }

  /** The parts that were asked of a request, in these states, held until the act commits. */
  lockPartsOf(parentId: string, states: readonly State[] = ALL_STATES): Promise<Request[]> {
    return this.database.repository(Request).find({
      where: { parentId, state: In([...states]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The request and all it descends from. */
  private lineOf(requestId: string): Promise<Line[]> {
    return this.database.query(
      `WITH RECURSIVE line AS (
         SELECT r.parent_id, r.requester_department_id, r.holder_department_id, 1 AS depth
           FROM request r WHERE r.id = $1
          UNION ALL
         SELECT r.parent_id, r.requester_department_id, r.holder_department_id, line.depth + 1
           FROM line JOIN request r ON r.id = line.parent_id
          WHERE line.depth < $2)
       SELECT ARRAY[requester_department_id, holder_department_id] AS "departmentIds" FROM line`,
      [requestId, DEEPEST],
    );
  }
}
