import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Request } from '../request.entity.js';
import { ALL_STATES } from '../request.state.js';
import type { RequestState } from '../request-states.js';
import { refuse } from './sub-requests.errors.js';

/** The longest line of requests, from the first request down to the last sub-request. */
const DEEPEST = 3;

/** A request of the line, with its requester and its holder. */
interface Line {
  departmentIds: string[];
}

/** Reads the ancestors of a request and the sub-requests below it. */
@Injectable()
export class Ancestry {
  constructor(private readonly database: Database) {}

  /**
   * Refuses a department that waits for the answer, or holds a request of the line. Otherwise the line would become a
   * circle.
   * @throws sub_request.circle, sub_request.too_deep
   */
  async refuseCircle(parent: Request, departmentId: string): Promise<void> {
    const line = await this.requireRoomBelow(parent);
    if (line.some(({ departmentIds }) => departmentIds.includes(departmentId))) throw refuse('sub_request.circle');
  }

  /** The parent and its ancestors, if one more level is allowed below the parent. @throws sub_request.too_deep */
  async requireRoomBelow(parent: Request): Promise<Line[]> {
    const { parentId, requesterDepartmentId, holderDepartmentId } = parent;
    if (parentId === null) return [{ departmentIds: [requesterDepartmentId, holderDepartmentId] }];
    const line = await this.lineOf(parent.id);
    if (line.length >= DEEPEST) throw refuse('sub_request.too_deep');
    return line;
  }

  /** The sub-requests of a request in these states, locked until the transaction commits. */
  lockPartsOf(parentId: string, states: readonly RequestState[] = ALL_STATES): Promise<Request[]> {
    return this.database.repository(Request).find({
      where: { parentId, state: In([...states]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The request and all its ancestors. */
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
