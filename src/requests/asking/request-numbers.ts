import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { Database } from '../../platform/database/index.js';

const FIRST = 1001;

/**
 * Counts the requests of each department: `ENG-1001`, `ENG-1002`, ... If a number is taken before the transaction of an
 * act, it is lost when the act fails, but others can take the next number at once. If it is taken inside the transaction,
 * it is given back when the act fails, but others wait.
 */
@Injectable()
export class RequestNumbers {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
  ) {}

  async next(departmentId: string): Promise<string> {
    const [number] = await this.nextOf(departmentId, 1);
    return number!;
  }

  /** Takes several numbers at once. */
  async nextOf(departmentId: string, many: number): Promise<string[]> {
    const { code } = await this.departments.byId(departmentId);
    const [counter] = await this.database.query<{ last: number }>(
      `INSERT INTO request_number_counter (department_id, last) VALUES ($1, $2::integer + $3::integer - 1)
       ON CONFLICT ON CONSTRAINT request_number_counter_pk DO UPDATE SET last = request_number_counter.last + $3::integer
       RETURNING last`,
      [departmentId, FIRST, many],
    );
    return Array.from({ length: many }, (_, place) => `${code}-${counter!.last - many + 1 + place}`);
  }
}
