import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { summedSql } from '../metrics/facts.js';
import { dimensionsIn, keyOf, type CellPlace, cellPlaceOf, type RowsBy } from '../metrics/metric-report.js';
import { type Asked, MetricTable, parametersOf } from '../metrics/metric-table.js';
import { type CountedRows, type ListWanted, type RowBehind, RowsBehind } from '../metrics/rows-behind.js';
import { refuse } from '../reports.errors.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { type Balance, balanceOf, type Stock } from './balance.js';
import { FLOW } from './flow.js';

export interface BalanceRow {
  place: CellPlace;
  /** Requests that were submitted or ended in the period. */
  requests: number;
  /** Null where the figures would be about one person. */
  balance: Balance | null;
}

const SUMS = ['open', 'came', 'went', 'lasted'] as const;
type Summed = CellPlace & Record<(typeof SUMS)[number], string>;

/** The figures that open to requests. All other figures are computed from these. */
export const FIGURES_OF_REQUESTS = ['workInProgress', 'arrivalsPerWeek', 'meanTime'] as const;
export type FigureOfRequests = (typeof FIGURES_OF_REQUESTS)[number];

/** The facts of each figure: seconds open in the period, one for each arrival, seconds until the end. */
const COUNTED: Record<FigureOfRequests, CountedRows> = {
  workInProgress: { kind: 'SUM', of: 'open' },
  arrivalsPerWeek: { kind: 'SUM', of: 'came' },
  meanTime: { kind: 'DURATION', seconds: 'lasted', ended: 'ended' },
};

const STOCK = { sql: sqlFile('./stock.sql', import.meta.url) };

/** Whether work in progress, arrivals and durations fit together by Little's law (M7). */
@Injectable()
export class FlowBalanceReport {
  constructor(
    private readonly database: Database,
    private readonly table: MetricTable,
    private readonly behind: RowsBehind,
  ) {}

  /**
   * One row for each place where a request was submitted or ended. Its figures are hidden where those of `flow` are
   * hidden.
   */
  async rows(actor: Actor, asked: Asked, by: RowsBy, where: CellPlace): Promise<BalanceRow[]> {
    const dimensions = dimensionsIn(by, [], where);
    const seconds = toSeconds(asked.now < asked.to ? asked.now : asked.to) - toSeconds(asked.from);
    const sql = summedSql(STOCK, dimensions, SUMS);
    const found = await this.database.queryLarge<Summed>(sql, parametersOf(actor, asked));
    const stocks = new Map(found.map((row) => [keyOf(cellPlaceOf(row, dimensions)), stockOf(row, seconds)]));
    const flow = await this.table.rows(actor, FLOW, asked, { by, splits: [], where });
    return flow.map(({ place, requests, figures }) => {
      const stock = stocks.get(keyOf(place));
      const isHidden = figures === null || stock === undefined;
      return { place, requests, balance: isHidden ? null : balanceOf(stock) };
    });
  }

  /**
   * The requests behind a figure of a row; empty where there is no such row.
   * @throws report.too_few
   */
  async requests(actor: Actor, figure: FigureOfRequests, asked: Asked, wanted: ListWanted): Promise<RowBehind[]> {
    const [flow] = await this.table.rows(actor, FLOW, asked, { by: 'ALL', splits: [], where: wanted.where });
    if (flow === undefined) return [];
    if (flow.figures === null) throw refuse('report.too_few');
    return this.behind.list(actor, STOCK, COUNTED[figure], asked, wanted);
  }
}

const stockOf = ({ open, came, went, lasted }: Summed, seconds: number): Stock => ({
  ...{ seconds, open: Number(open), came: Number(came), went: Number(went), lasted: Number(lasted) },
});
