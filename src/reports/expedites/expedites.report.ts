import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { DAY_MS } from '../../platform/clock/durations.js';
import { Database } from '../../platform/database/index.js';
import { CHASERS } from '../chasers/chasers.js';
import { type Asked, MetricTable } from '../metrics/metric-table.js';
import type { Period } from '../period.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { type ExpediteRate, expediteRateOf, rateWithoutAlarm } from './rate.js';

interface Counted {
  requester_department_id: string;
  submitted: number;
  expedited: number;
}

export interface ExpediteRow {
  department: { id: string; code: string; name: string };
  period: ExpediteRate;
  /** The current week and the four weeks before it, whatever the period. The alarm uses these. */
  lately: ExpediteRate;
}

const SQL = sqlFile('./expedites.sql', import.meta.url);
const FOUR_WEEKS = 28;

/** How often each department has its requests expedited. It must stay an exception. */
@Injectable()
export class ExpeditesReport {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
    private readonly table: MetricTable,
  ) {}

  async rows(actor: Actor, asked: Asked): Promise<ExpediteRow[]> {
    const lastWeeks = { ...asked, ...fourWeeksBefore(asked.now) };
    const inPeriod = await this.counted(actor, asked);
    const lately = await this.counted(actor, lastWeeks);
    const hiddenInPeriod = await this.hidden(actor, asked);
    const hiddenLately = await this.hidden(actor, lastWeeks);
    const departments = await this.departments.find([...inPeriod.keys()]);
    const rateOf = asked.linked ? rateWithoutAlarm : expediteRateOf;
    return departments
      .map(({ id, code, name }) => ({
        department: { id, code, name },
        period: rateOf(inPeriod.get(id), hiddenInPeriod.has(id)),
        lately: rateOf(lately.get(id), hiddenLately.has(id)),
      }))
      .sort((a, b) => (a.department.code < b.department.code ? -1 : 1));
  }

  /**
   * Hidden by the rule of metric reports, over the submitted requests. Leads of the asking department see their own
   * figures.
   */
  private async hidden(actor: Actor, asked: Asked): Promise<Set<string>> {
    const places = await this.table.hiddenPlaces(actor, CHASERS, asked, 'REQUESTER');
    return new Set(places.map(({ requester }) => requester!).filter((id) => !isLead(actor, id)));
  }

  private async counted(actor: Actor, { from, to, linked }: Asked): Promise<Map<string, Counted>> {
    const rows = await this.database.queryLarge<Counted>(SQL, [
      ...[from, to, departmentIdsOf(actor), actor.executive, linked?.orders ?? null],
    ]);
    return new Map(rows.map((row) => [row.requester_department_id, row]));
  }
}

/** Half-open; includes the current second. Begins on a Monday, because whole weeks are more meaningful than single days. */
function fourWeeksBefore(now: Date): Period {
  const sinceMonday = (now.getUTCDay() + 6) % 7;
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return { from: new Date(midnight - (sinceMonday + FOUR_WEEKS) * DAY_MS), to: new Date(now.getTime() + 1000) };
}
