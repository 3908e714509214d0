import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindOrdersOfFilter } from '../../orders/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { sendCsv } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import { Footnotes } from '../footnotes/footnotes.js';
import { WhereAskingHurts } from './where-asking-hurts.report.js';
import { placeIn } from '../http/metrics/metric.query.js';
import { PresentMetrics } from '../http/metrics/present-metrics.js';
import { IN_TABLES } from '../http/period.query.js';
import { ASKING_DEFINITIONS, ASKING_ORDER, presentAsking } from './present-asking.js';
import { assumedOf, presentAssumptions } from '../http/present-assumptions.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';
import { askingTable } from './where-asking-hurts.csv.js';
import { AskingQuery, AskingReportDto } from './where-asking-hurts.dto.js';

@ApiTags('Reports')
@Controller('reports/where-asking-hurts')
export class WhereAskingHurtsController {
  constructor(
    private readonly report: WhereAskingHurts,
    private readonly present: PresentMetrics,
    private readonly periods: ReportPeriods,
    private readonly footnotes: Footnotes,
    private readonly orders: FindOrdersOfFilter,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('whereAskingHurtsReport', {
    summary: 'Departments and services where asking hurts most',
    description:
      'Each row is a service that one department asks of another, or such a pair. It shows how many requests were sent, how long ' +
      'the answers take, how many keep the promise, how many are reopened, how often requests go back and forth, how many need no ' +
      'reminder, how content the department that asked is, and what waiting cost its orders. Each figure is that of its own report, ' +
      'links to its row there and to the requests behind it, and is hidden where that report hides it. ' +
      `${ASKING_ORDER} The delay cost is read with at most 20,000 orders. With a filter by order or customer it is that of these orders. ${IN_TABLES}`,
    access: { scope: 'reports:read', rule: 'Members of either department of a pair. Executives see all pairs.' },
    responses: { 200: AskingReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: AskingQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AskingReportDto | string> {
    const now = this.clock.now();
    const period = await this.periods.ofWeeks(actor, query, now);
    const wanted = { by: query.by ?? ('SERVICE' as const), where: placeIn(query) };
    const asked = { ...period, now, linked: await this.orders.find(actor, query) };
    const { rows: ranked, costs } = await this.report.rows(actor, asked, wanted);
    const { order, customer } = query;
    const question = { ...period, asOf: now };
    const named = await this.present.names(ranked);
    const rows = ranked.map((row) => {
      const { requester, provider, service } = named(row.place);
      return { requester, provider, service, ...presentAsking(row, question, { order, customer }) };
    });
    if (query.format === 'csv') return sendCsv(reply, fileName('where-asking-hurts', period.period), askingTable(rows));
    const assumptions = costs && presentAssumptions(costs.orders.map(assumedOf), costs.rates, { asOf: now, now });
    const footnotes = await this.footnotes.of(actor, period, query);
    return { ...question, definitions: ASKING_DEFINITIONS, order: ASKING_ORDER, assumptions, footnotes, rows };
  }
}
