import { type Effort, type EffortHistory, effortOf } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** As many as the rule looks at; an answer on which nobody logged any work tells nothing of how much it took. */
const LATEST = (where: string): string => `
  ARRAY(SELECT logged_minutes FROM request
         WHERE ${where} AND resolved_at IS NOT NULL AND logged_minutes > 0
         ORDER BY resolved_at DESC LIMIT 50)`;

/** What a request takes of somebody's time: the estimate there is, else what such requests have taken lately. */
@Injectable()
export class Efforts {
  constructor(private readonly database: Database) {}

  async of(request: { serviceId: string; departmentId: string; effortMinutes: number | null }): Promise<Effort> {
    const { serviceId, departmentId, effortMinutes } = request;
    if (effortMinutes !== null) return effortOf(effortMinutes, { ofService: [], ofDepartment: [] });
    const [history] = await this.database.query<EffortHistory>(
      `SELECT ${LATEST('service_id = $1')} AS "ofService", ${LATEST('holder_department_id = $2')} AS "ofDepartment"`,
      [serviceId, departmentId],
    );
    return effortOf(null, history!);
  }
}
