import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import type { Period } from '../period.js';
import { sqlFile } from '../sql-file.js';
import { type ExpediteRate, rateOf } from './rate.js';

interface Counted {
  requester_department_id: string;
  submitted: number;
  expedited: number;
}

export interface ExpediteRow {
  department: { id: string; code: string; name: string };
  period: ExpediteRate;
  /** The last four weeks, whatever the period: what the alarm is judged by. */
  lately: ExpediteRate;
}

const SQL = sqlFile('./expedites.sql', import.meta.url);
const FOUR_WEEKS_MS = 28 * 24 * 3600 * 1000;

/** How often each department has its requests taken before all others: what must not become the norm. */
@Injectable()
export class ExpeditesReport {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  async rows(actor: Actor, period: Period): Promise<ExpediteRow[]> {
    // Half-open, and the second that is running belongs to it.
    const to = new Date(this.clock.now().getTime() + 1000);
    const inPeriod = await this.counted(actor, period);
    const lately = await this.counted(actor, { from: new Date(to.getTime() - FOUR_WEEKS_MS), to });
    const departments = await this.departments.find([...inPeriod.keys()]);
    return departments
      .map(({ id, code, name }) => ({
        department: { id, code, name },
        period: rateOf(inPeriod.get(id), isLead(actor, id)),
        lately: rateOf(lately.get(id), isLead(actor, id)),
      }))
      .sort((a, b) => (a.department.code < b.department.code ? -1 : 1));
  }

  private async counted(actor: Actor, { from, to }: Period): Promise<Map<string, Counted>> {
    const rows = await this.database.query<Counted>(SQL, [from, to, departmentIdsOf(actor), actor.executive]);
    return new Map(rows.map((row) => [row.requester_department_id, row]));
  }
}
