import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../../departments/index.js';
import { Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import type { Durations, Pair, PairStanding } from './fact.js';
import { ATTAINMENT } from '../attainment/attainment.js';
import type { MetricReport, CellPlace } from '../metrics/metric-report.js';
import { type Asked, MetricTable } from '../metrics/metric-table.js';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { PairFigures, reckonPair } from './reckon-pair.js';

export interface PairFilter {
  requesterDepartmentId?: string;
  providerDepartmentId?: string;
}

/** The period, and the orders that the requests concern. */
export type PairsAsked = Pick<Asked, 'from' | 'to' | 'linked'>;

export interface PairRow {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  figures: PairFigures;
  /** The figures that are only shown to the provider's lead, because they would be about one person. */
  hidden: { durations: boolean; attainment: boolean };
}

const STANDINGS = sqlFile('./standings.sql', import.meta.url);
const DURATIONS = sqlFile('./durations.sql', import.meta.url);

/**
 * How fast departments answer each other, and which promises are met. PostgreSQL counts, and the libs compute the
 * figures.
 */
@Injectable()
export class ResponsivenessReport {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly departments: Departments,
    private readonly table: MetricTable,
  ) {}

  /** One row for each pair of departments that the reader may see. */
  async pairs(actor: Actor, asked: Asked, filter: PairFilter): Promise<PairRow[]> {
    const { now } = asked;
    const parameters = [...populationOf(actor, asked, filter), now];
    const standings = byPair(await this.database.query<PairStanding>(STANDINGS, parameters));
    const durations = byPair(await this.database.query<Durations>(DURATIONS, parameters));
    const hidden = {
      durations: await this.hidden(actor, RESPONSE_TIMES, asked),
      attainment: await this.hidden(actor, ATTAINMENT, asked),
    };
    const rows: PairRow[] = [];
    for (const [key, pair] of standings) {
      const row = await this.row(pair, durations.get(key) ?? [], now);
      rows.push({ ...row, hidden: { durations: hidden.durations.has(key), attainment: hidden.attainment.has(key) } });
    }
    return rows;
  }

  /** Codes and names of the departments, by id. */
  async names(): Promise<Map<string, { code: string; name: string }>> {
    return new Map((await this.departments.all()).map((department) => [department.id, department]));
  }

  /** Keys of hidden pairs, by the rule of the metric reports, because these show the same figures. */
  private async hidden(actor: Actor, report: MetricReport, asked: Asked): Promise<Set<string>> {
    const places = await this.table.hiddenPlaces(actor, report, asked, 'PAIR');
    return new Set(places.map(({ requester, provider }: CellPlace) => `${requester} ${provider}`));
  }

  private async row(standings: PairStanding[], durations: Durations[], now: Date): Promise<Omit<PairRow, 'hidden'>> {
    const { requester_department_id: requester, provider_department_id: provider } = standings[0]!;
    const calendar = await this.calendars.of(provider);
    const until = toSeconds(now);
    return {
      requesterDepartmentId: requester,
      providerDepartmentId: provider,
      figures: reckonPair(standings, durations, (runningFor) => calendar.between(until - runningFor, until)),
    };
  }
}

/** The parameters that select the requests: $1 to $7 of each SQL file in this folder. */
export const populationOf = (actor: Actor, { from, to, linked }: PairsAsked, filter: PairFilter): unknown[] => [
  ...[from, to, departmentIdsOf(actor), actor.executive],
  ...[filter.requesterDepartmentId ?? null, filter.providerDepartmentId ?? null, linked?.orders ?? null],
];

function byPair<Row extends Pair>(rows: readonly Row[]): Map<string, Row[]> {
  const pairs = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.requester_department_id} ${row.provider_department_id}`;
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  return pairs;
}
