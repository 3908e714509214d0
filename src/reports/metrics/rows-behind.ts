import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { refuse } from '../reports.errors.js';
import { factsOf } from './facts.js';
import type { FigureValue } from './figure-values.js';
import {
  type Count,
  DIMENSIONS,
  type Dimension,
  type Duration,
  type Figure,
  type MetricReport,
  type CellPlace,
  type Quotient,
  type ShareFigure,
  type SumFigure,
} from './metric-report.js';
import { type Asked, MetricTable, parametersOf } from './metric-table.js';

/** A fact behind a figure, with its request. */
export interface RowBehind {
  /** Null where the request is restricted and the reader leads neither side. The fact still counts. */
  number: string | null;
  state: string | null;
  at: Date;
  /** Whether the fact counts as part of a share; null for other figures. */
  isPart: boolean | null;
  /** The fact's part of a sum, or its duration in seconds. */
  amount: number | null;
  /** Further columns of the fact, by name; null where the request is not named. */
  beside: Record<string, string | null> | null;
  requestId: string;
  /** Numbers the facts of one request at one instant, for example three questions asked at once. */
  nth: number;
}

/** The part of a figure that decides which facts it counts. */
export type CountedRows =
  | Pick<Count, 'kind' | 'of'>
  | Pick<ShareFigure, 'kind' | 'part' | 'whole'>
  | Pick<SumFigure | Quotient, 'kind' | 'of'>
  | Pick<Duration, 'kind' | 'seconds' | 'ended'>;

export interface ListWanted {
  where: CellPlace;
  after: PlaceInList | null;
  limit: number;
}

/** The place of a row in the list (keyset). */
export type PlaceInList = [at: string, requestId: string, nth: number];
export const PLACE_TYPES = ['timestamptz', 'uuid', 'integer'] as const;

const BEGINNING: PlaceInList = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 0];

export const placeInList = ({ at, requestId, nth }: RowBehind): PlaceInList => [at.toISOString(), requestId, nth];

/** Lists the facts that a figure counts. */
@Injectable()
export class RowsBehind {
  constructor(
    private readonly database: Database,
    private readonly table: MetricTable,
  ) {}

  /**
   * Refuses rows whose figure is hidden, because the rows of a share would reveal it.
   * @throws report.too_few for a cell that is hidden, report.too_few_for_a_share
   */
  async requireShown(actor: Actor, report: MetricReport, name: string, asked: Asked, where: CellPlace): Promise<void> {
    const rows = await this.table.rows(actor, report, asked, { by: 'ALL', splits: [], where });
    if (rows.length !== 1) return;
    const { figures } = rows[0]!;
    if (figures === null) throw refuse('report.too_few');
    if (isTooSmall(report.figures[name]!, figures[name]!)) throw refuse('report.too_few_for_a_share');
  }

  /** Latest first, after the given place. `columns` adds further columns of the facts. */
  async list<Row extends RowBehind = RowBehind>(
    actor: Actor,
    report: Pick<MetricReport, 'sql' | 'beside' | 'comparesWithUsualTimes'>,
    figure: CountedRows,
    asked: Asked,
    { where, after, limit }: ListWanted,
    columns: readonly Exclude<keyof Row & string, keyof RowBehind>[] = [],
  ): Promise<Row[]> {
    const led = departmentIdsOf(actor).filter((id) => isLead(actor, id));
    const wanted = Object.entries(where) as [Dimension, string][];
    const { counts, part, amount } = columnsOf(figure);
    const conditions = [
      ...wanted.map(([dimension], at) => `CAST(${DIMENSIONS[dimension]} AS text) = $${15 + at}`),
      '(f.at, f.request_id, f.nth) < ($11::timestamptz, $12::uuid, $13::integer)',
    ];
    const further = columns.map((column) => `, f."${column}"`).join('');
    // Facts that differ in nothing the list tells are interchangeable.
    const told = [
      part,
      amount,
      ...[...Object.values(report.beside ?? {}), ...columns].map((column) => `f."${column}"`),
    ];
    return this.database.queryLarge<Row>(
      `WITH ${factsOf(report)}
       SELECT CASE WHEN named THEN r.number END AS number, CASE WHEN named THEN r.state END AS state, f.at,
              ${part} AS "isPart", CAST(${amount} AS double precision) AS amount, f.request_id AS "requestId", f.nth,
              CASE WHEN named THEN ${besideOf(report)} END AS beside${further}
         FROM (SELECT f.*, CAST(row_number() OVER (PARTITION BY f.at, f.request_id
                                                       ORDER BY CAST(ROW(${told.join(', ')}) AS text)) AS integer) AS nth
                 FROM fact f WHERE ${counts}) f JOIN request r ON r.id = f.request_id, given,
              LATERAL (SELECT NOT r.restricted OR r.requester_department_id = ANY ($10::uuid[])
                              OR r.provider_department_id = ANY ($10::uuid[]) AS named) AS sight
        WHERE ${conditions.join(' AND ')}
        ORDER BY f.at DESC, f.request_id DESC, f.nth DESC LIMIT $14`,
      [
        ...parametersOf(actor, await this.table.compared(report, asked)),
        led,
        ...(after ?? BEGINNING),
        limit,
        ...wanted.map(([, value]) => value),
      ],
    );
  }
}

const besideOf = ({ beside = {} }: Pick<MetricReport, 'beside'>): string =>
  `jsonb_build_object(${Object.entries(beside)
    .map(([name, column]) => `'${name}', CAST(f."${column}" AS text)`)
    .join(', ')})`;

const isTooSmall = (figure: Figure, { of }: FigureValue): boolean =>
  figure.kind === 'SHARE' && of! < (figure.fewest ?? 0);

/** SQL of the condition on the facts that a figure counts, of their part in a share, and of their amount. */
function columnsOf(figure: CountedRows): { counts: string; part: string; amount: string } {
  switch (figure.kind) {
    case 'COUNT':
      return { counts: `f."${figure.of}"`, part: 'NULL', amount: 'NULL' };
    case 'SHARE':
      return { counts: `f."${figure.whole}"`, part: `f."${figure.part}"`, amount: 'NULL' };
    case 'SUM':
    case 'QUOTIENT':
      return { counts: `f."${figure.of}" <> 0`, part: 'NULL', amount: `f."${figure.of}"` };
    case 'DURATION':
      return {
        counts: `f."${figure.seconds}" IS NOT NULL`,
        part: `f."${figure.ended}"`,
        amount: `f."${figure.seconds}"`,
      };
  }
}
