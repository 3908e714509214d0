import { Injectable } from '@nestjs/common';
import { Actor, isInScope, isLead, isMember } from '../../platform/auth/index.js';
import type { RequestBehindCost } from '../cost/requests-behind.js';
import { restateOrders } from '../cost/restate-orders.js';
import { sumByPlace } from '../cost/sum-by-place.js';
import { type CostReport, SumCosts } from '../cost/sum-costs.js';
import { noDelay } from '../cost/sum-up.js';
import type { MetricReport, CellPlace } from '../metrics/metric-report.js';
import { type Asked, type MetricRow, MetricTable, type Wanted } from '../metrics/metric-table.js';
import { ASKING_COLUMNS, VOLUME } from './asking-columns.js';
import { type AskingFacts, type AskingFigure, type AskingRow, rankRows } from './rank-rows.js';

/** SERVICE: one row for each service of a pair of departments. PAIR: one row for each pair. */
export const ASKING_BY = ['SERVICE', 'PAIR'] as const;
export type AskingBy = (typeof ASKING_BY)[number];

export interface AskingReport {
  rows: AskingRow[];
  /** The costs; null where the reader may see none. */
  costs: CostReport | null;
}

/** Presents figures of other reports side by side, row by row. It computes none of them again. */
@Injectable()
export class WhereAskingHurts {
  constructor(
    private readonly table: MetricTable,
    private readonly costs: SumCosts,
  ) {}

  async rows(actor: Actor, asked: Asked, { by, where }: { by: AskingBy; where: CellPlace }): Promise<AskingReport> {
    const wanted: Wanted = { by: 'PAIR', splits: by === 'SERVICE' ? ['SERVICE'] : [], where };
    // Too many orders are refused at once, before the tables are read.
    const costs = isInScope(actor, 'orders:read') ? await this.costs.report(actor, asked, asked.now) : null;
    const tables = await this.tables(actor, asked, wanted);
    const sums = costs === null ? [] : sumsOf(actor, costs, { by, where });
    const places = new Map([...tables.values()].flatMap((rows) => [...rows].map(([key, { place }]) => [key, place])));
    const isHidden = (place: CellPlace): boolean => isSmall(actor, place, tables.get(VOLUME)!.get(keyOf(place)));
    for (const { place, realised, accrued } of sums)
      if (realised + accrued > 0n && !isHidden(place)) places.set(keyOf(place), place);
    const delays = new Map(sums.map((sum) => [keyOf(sum.place), sum]));
    const facts = [...places].map(([key, place]): AskingFacts => ({
      place,
      requests: tables.get(VOLUME)?.get(key)?.requests ?? 0,
      figures: ASKING_COLUMNS.map(({ report, figure }) => figureOf(tables.get(report)!.get(key), figure)),
      delay: costs === null || isHidden(place) ? null : (delays.get(key) ?? noDelay(costs.rates.reportCurrency)),
      delaySuppressed: costs !== null && isHidden(place),
    }));
    return { rows: rankRows(facts), costs };
  }

  private async tables(actor: Actor, asked: Asked, wanted: Wanted) {
    const tables = new Map<MetricReport, Map<string, MetricRow>>();
    for (const report of new Set(ASKING_COLUMNS.map((column) => column.report))) {
      const rows = await this.table.rows(actor, withColumnsOf(report), asked, wanted);
      tables.set(report, new Map(rows.map((row) => [keyOf(row.place), row])));
    }
    return tables;
  }
}

/** The report with the figures that are columns here, so that no other is read. */
const withColumnsOf = (report: MetricReport): MetricReport => {
  const columns = ASKING_COLUMNS.filter((column) => column.report === report);
  return { ...report, figures: Object.fromEntries(columns.map(({ figure }) => [figure, report.figures[figure]!])) };
};

const keyOf = ({ requester, provider, service }: CellPlace): string => JSON.stringify([requester, provider, service]);

/** The cost of requests is told of where their number is: of none that were sent in the period only to the lead who answers. */
const isSmall = (actor: Actor, { provider }: CellPlace, volume: MetricRow | undefined): boolean =>
  volume === undefined ? !isLead(actor, provider!) : volume.figures === null;

const figureOf = (row: MetricRow | undefined, figure: string): AskingFigure => ({
  suppressed: row?.figures === null,
  value: row?.figures?.[figure] ?? null,
});

/** The delay cost in the report currency, for pairs with a department of the reader. */
function sumsOf(actor: Actor, { orders, rates, requests }: CostReport, wanted: { by: AskingBy; where: CellPlace }) {
  const delays = restateOrders(orders, rates).map(({ delay }) => delay);
  return sumByPlace(delays, (id) => {
    const request = requests.get(id);
    if (request === undefined || !isOwnPair(actor, request)) return null;
    const place = placeOf(request, wanted.by);
    return isAt(place, wanted.where) ? place : null;
  });
}

/** A department that took a transfer sees the request, but is not in the pair whose figures count it. */
const isOwnPair = (actor: Actor, { requesterDepartmentId, providerDepartmentId }: RequestBehindCost): boolean =>
  actor.executive || isMember(actor, requesterDepartmentId) || isMember(actor, providerDepartmentId);

const placeOf = (request: RequestBehindCost, by: AskingBy): CellPlace => ({
  requester: request.requesterDepartmentId,
  provider: request.providerDepartmentId,
  ...(by === 'SERVICE' ? { service: request.serviceId } : {}),
});

const isAt = (place: CellPlace, { requester, provider }: CellPlace): boolean =>
  (requester === undefined || place.requester === requester) && (provider === undefined || place.provider === provider);
