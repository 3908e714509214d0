import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import type { Pair, PairStanding } from './fact.js';
import { ATTAINMENT } from '../attainment/attainment.js';
import { valueOf } from '../metrics/figure-values.js';
import type { CellPlace, MetricReport } from '../metrics/metric-report.js';
import { type Asked, type MetricRow, MetricTable } from '../metrics/metric-table.js';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { type BothBases, type PairFigures, percentilesOf, reckonPair } from './reckon-pair.js';

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
  /** Null where only the provider's lead may see them, because they would be about one person. */
  durations: { firstResponse: BothBases; resolution: BothBases } | null;
  /** The attainment is only for the provider's lead. */
  isAttainmentHidden: boolean;
}

const STANDINGS = sqlFile('./standings.sql', import.meta.url);

const { firstResponse, firstResponseCalendar, answer, answerCalendar } = RESPONSE_TIMES.figures;
/** The response times with no other figures than are shown here. */
const DURATIONS: MetricReport = {
  ...RESPONSE_TIMES,
  figures: {
    firstResponse: firstResponse!,
    firstResponseCalendar: firstResponseCalendar!,
    answer: answer!,
    answerCalendar: answerCalendar!,
  },
};

/**
 * How fast departments answer each other, and which promises are met. PostgreSQL counts; the durations are those of the
 * response times.
 */
@Injectable()
export class ResponsivenessReport {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
    private readonly table: MetricTable,
  ) {}

  /** One row for each pair of departments that the reader may see. */
  async pairs(actor: Actor, asked: Asked, filter: PairFilter): Promise<PairRow[]> {
    const parameters = [...populationOf(actor, asked, filter), asked.now];
    const standings = byPair(await this.database.queryLarge<PairStanding>(STANDINGS, parameters));
    const durations = await this.table.rows(actor, DURATIONS, asked, { by: 'PAIR', splits: [], where: {} });
    const lasted = new Map(durations.map((row) => [keyOfPlace(row.place), row]));
    const hidden = await this.table.hiddenPlaces(actor, ATTAINMENT, asked, 'PAIR');
    const isAttainmentHidden = new Set(hidden.map(keyOfPlace));
    return [...standings].map(([key, pair]) => ({
      requesterDepartmentId: pair[0]!.requester_department_id,
      providerDepartmentId: pair[0]!.provider_department_id,
      figures: reckonPair(pair),
      durations: durationsOf(lasted.get(key)),
      isAttainmentHidden: isAttainmentHidden.has(key),
    }));
  }

  /** Codes and names of the departments, by id. */
  async names(): Promise<Map<string, { code: string; name: string }>> {
    return new Map((await this.departments.all()).map((department) => [department.id, department]));
  }
}

/** A pair without a row has sent no request in the period, and so has no durations. */
function durationsOf(row: MetricRow | undefined): PairRow['durations'] {
  if (row?.figures === null) return null;
  const of = (name: string) => percentilesOf(row?.figures?.[name] ?? valueOf(DURATIONS.figures[name]!, {}));
  return {
    firstResponse: { working: of('firstResponse'), calendar: of('firstResponseCalendar') },
    resolution: { working: of('answer'), calendar: of('answerCalendar') },
  };
}

/** The parameters that select the requests: $1 to $7 of each SQL file in this folder. */
export const populationOf = (actor: Actor, { from, to, linked }: PairsAsked, filter: PairFilter): unknown[] => [
  ...[from, to, departmentIdsOf(actor), actor.executive],
  ...[filter.requesterDepartmentId ?? null, filter.providerDepartmentId ?? null, linked?.orders ?? null],
];

const keyOfPlace = ({ requester, provider }: CellPlace): string => `${requester} ${provider}`;

function byPair<Row extends Pair>(rows: readonly Row[]): Map<string, Row[]> {
  const pairs = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.requester_department_id} ${row.provider_department_id}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [row]);
    else pair.push(row);
  }
  return pairs;
}
