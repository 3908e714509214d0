import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../../departments/index.js';
import { Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import type { Period } from '../period.js';
import { sqlFile } from '../sql-file.js';
import type { Durations, Pair, Standing } from './fact.js';
import { PairFigures, reckonPair, requestsIn } from './reckon-pair.js';

export interface PairFilter {
  requesterDepartmentId?: string;
  providerDepartmentId?: string;
}

export interface PairRow {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  figures: PairFigures;
  /** Too few requests, or one pair of hands: shown to the provider's lead only, because it would be about a person. */
  suppressed: boolean;
}

const STANDINGS = sqlFile('./standings.sql', import.meta.url);
const DURATIONS = sqlFile('./durations.sql', import.meta.url);
const FEWEST_SHOWN = 5;

/** How fast departments answer each other, and which promises hold. PostgreSQL counts, the libs reckon. */
@Injectable()
export class ResponsivenessReport {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly departments: Departments,
  ) {}

  /** One row a pair of departments, of those the reader may see. */
  async pairs(actor: Actor, period: Period, filter: PairFilter, now: Date): Promise<PairRow[]> {
    const parameters = [...populationOf(actor, period, filter), now];
    const standings = byPair(await this.database.query<Standing>(STANDINGS, parameters));
    const durations = byPair(await this.database.query<Durations>(DURATIONS, parameters));
    const rows: PairRow[] = [];
    for (const [key, pair] of standings) rows.push(await this.row(actor, pair, durations.get(key) ?? [], now));
    return rows;
  }

  /** Names and codes for the rows. */
  async names(): Promise<Map<string, { code: string; name: string }>> {
    return new Map((await this.departments.all()).map((department) => [department.id, department]));
  }

  private async row(actor: Actor, standings: Standing[], durations: Durations[], now: Date): Promise<PairRow> {
    const { requester_department_id: requester, provider_department_id: provider } = standings[0]!;
    const calendar = await this.calendars.of(provider);
    const until = toSeconds(now);
    const handlers = new Set(standings.flatMap((each) => [each.first_handler_id, each.last_handler_id]));
    handlers.delete(null);
    return {
      requesterDepartmentId: requester,
      providerDepartmentId: provider,
      figures: reckonPair(standings, durations, (runningFor) => calendar.between(until - runningFor, until)),
      suppressed: (requestsIn(standings) < FEWEST_SHOWN || handlers.size < 2) && !isLead(actor, provider),
    };
  }
}

/** The parameters that say which requests count: $1 to $6 of each of the statements beside. */
export const populationOf = (actor: Actor, { from, to }: Period, filter: PairFilter): unknown[] => [
  ...[from, to, departmentIdsOf(actor), actor.executive],
  ...[filter.requesterDepartmentId ?? null, filter.providerDepartmentId ?? null],
];

function byPair<Row extends Pair>(rows: readonly Row[]): Map<string, Row[]> {
  const pairs = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.requester_department_id} ${row.provider_department_id}`;
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  return pairs;
}
