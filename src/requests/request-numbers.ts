import { Injectable } from '@nestjs/common';
import { Departments } from '../departments/index.js';
import { Database } from '../platform/database/index.js';

const FIRST = 1001;

/** Counts the requests of each department: `ENG-1001`, `ENG-1002`, ... without a gap, since a rollback gives back. */
@Injectable()
export class RequestNumbers {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
  ) {}

  async next(departmentId: string): Promise<string> {
    const { code } = await this.departments.byId(departmentId);
    const [counter] = await this.database.query<{ last: number }>(
      `INSERT INTO request_number_counter (department_id, last) VALUES ($1, $2)
       ON CONFLICT ON CONSTRAINT request_number_counter_pk DO UPDATE SET last = request_number_counter.last + 1
       RETURNING last`,
      [departmentId, FIRST],
    );
    return `${code}-${counter!.last}`;
  }
}
