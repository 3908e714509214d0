import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { Database } from '../../platform/database/index.js';

const FIRST = 1001;

/**
 * Counts the requests of each department: `ENG-1001`, `ENG-1002`, ... Taken before the transaction of an act a number is
 * lost when the act fails, and everybody else may take the next one at once; taken inside, it is given back, and they wait.
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

  /** As many at once. */
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
