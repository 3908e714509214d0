import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Departments } from '../../../departments/index.js';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { sendCsv } from '../../../platform/csv/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestsBehind } from '../../cost/requests-behind.js';
import { type ValueAtRisk, ValueAtRiskReport } from '../value-at-risk.report.js';
import { asOfOf, IN_TABLES } from '../../http/period.query.js';
import { presentAssumptions } from '../../http/present-assumptions.js';
import { PresentRisk } from './present-risk.js';
import { fileNameAt } from '../../http/report-periods.js';
import { awaitedTable, riskTable } from './value-at-risk.csv.js';
import {
  AwaitedByOrderDto,
  AwaitedRequestsQuery,
  ValueAtRiskQuery,
  ValueAtRiskReportDto,
} from './value-at-risk.dto.js';

const OWN_ORDERS = {
  scope: 'reports:read',
  rule: 'Members of the department that owns the order or that takes part in a request for it. Executives see all.',
} as const;

@ApiTags('Reports')
@Controller('reports/value-at-risk')
export class ValueAtRiskController {
  constructor(
    private readonly report: ValueAtRiskReport,
    private readonly requests: RequestsBehind,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('valueAtRiskReport', {
    summary: 'Orders that will be late, and the money at risk',
    description:
      'M19. The report has open orders with verified terms whose answers are foreseen after their promise, by owner and by the departments they wait for. The cost of waiting and the expected cost of a failure are two columns. The report has at most 20,000 orders. CSV has a row for each order, or for each row of `table`. ' +
      IN_TABLES,
    access: OWN_ORDERS,
    responses: { 200: ValueAtRiskReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: ValueAtRiskQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ValueAtRiskReportDto | string> {
    const now = this.clock.now();
    const asOf = asOfOf(query, now);
    const found = await this.report.read(actor, asOf);
    const report = (await this.presenter(actor, found, asOf)).report(found);
    if (query.format === 'csv') {
      const { table = 'orders' } = query;
      return sendCsv(reply, fileNameAt(`value-at-risk-${table}`, asOf), riskTable(report, table));
    }
    const assumed = found.read.map(({ cost }) => ({
      verified: cost.verified,
      priced: cost.state !== 'UNPRICED',
      forecastKnown: cost.forecast?.known ?? true,
    }));
    return { ...report, assumptions: presentAssumptions(assumed, found.rates, { asOf, now }) };
  }

  @Get('requests')
  @Operation('valueAtRiskRequests', {
    summary: 'The answers that orders at risk wait for',
    description:
      'The list has one row for each order and request. Requests you may not see are one row for each order and department.',
    access: OWN_ORDERS,
    responses: { 200: [AwaitedByOrderDto] },
  })
  async awaited(
    @CurrentActor() actor: Actor,
    @Query() query: AwaitedRequestsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AwaitedByOrderDto[] | string> {
    const asOf = asOfOf(query, this.clock.now());
    const found = await this.report.read(actor, asOf);
    const rows = (await this.presenter(actor, found, asOf)).awaited(found.orders, query.party);
    return query.format === 'csv'
      ? sendCsv(reply, fileNameAt('value-at-risk-requests', asOf), awaitedTable(rows))
      : rows;
  }

  private async presenter(actor: Actor, { orders }: ValueAtRisk, asOf: Date): Promise<PresentRisk> {
    const departments = new Map((await this.departments.all()).map((department) => [department.id, department]));
    const awaited = orders.flatMap(({ cost }) => cost.forecast.awaited.map(({ request }) => request));
    return new PresentRisk(departments, await this.requests.of(actor, awaited), asOf);
  }
}
