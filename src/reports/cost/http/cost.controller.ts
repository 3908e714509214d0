import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Services } from '../../../catalogue/index.js';
import { Departments } from '../../../departments/index.js';
import { FindOrdersOfFilter } from '../../../orders/index.js';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { sendCsv } from '../../../platform/csv/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { listParts } from '../list-parts.js';
import { SumCosts } from '../sum-costs.js';
import { costTable, partsTable } from './cost.csv.js';
import { CostPartDto, CostReportDto } from './cost.dto.js';
import { asOfOf, CostPartQuery, CostTableQuery, IN_TABLES } from '../../http/period.query.js';
import { assumedOf, presentAssumptions } from '../../http/present-assumptions.js';
import { PresentCost } from './present-cost.js';
import { presentPart } from '../../http/present-part.js';
import { fileName, ReportPeriods } from '../../http/report-periods.js';

const OWN_ORDERS = {
  scope: 'reports:read',
  rule: 'Members of the department that owns the order or that takes part in a request for it. Executives see all.',
} as const;

@ApiTags('Reports')
@Controller('reports/cost')
export class CostController {
  constructor(
    private readonly costs: SumCosts,
    private readonly departments: Departments,
    private readonly services: Services,
    private readonly periods: ReportPeriods,
    private readonly orders: FindOrdersOfFilter,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('costReport', {
    summary: 'Cost of delay and failures',
    description:
      'M18. The cost is by order, by department and class, and by service, with realised, accrued and forecast cost apart. Delay and failure are two columns. The report has at most 20,000 orders. CSV has a row for each order, or for each row of `table`. ' +
      IN_TABLES,
    access: OWN_ORDERS,
    responses: { 200: CostReportDto },
  })
  async report(
    @CurrentActor() actor: Actor,
    @Query() query: CostTableQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CostReportDto | string> {
    const now = this.clock.now();
    const asOf = asOfOf(query, now);
    const question = { ...(await this.periods.of(actor, query, asOf)), asOf };
    const found = await this.costs.report(actor, question, asOf);
    const services = await this.services.find(found.services.flatMap(({ serviceId }) => serviceId ?? []));
    const present = new PresentCost(await this.names(), new Map(services.map((each) => [each.id, each])), question);
    const report = present.report(found);
    if (query.format === 'csv') {
      const { table = 'orders' } = query;
      return sendCsv(reply, fileName(`cost-${table}`, question.period), costTable(report, table));
    }
    const assumptions = presentAssumptions(found.orders.map(assumedOf), found.rates, { asOf, now });
    return { ...question, assumptions, ...report };
  }

  @Get('requests')
  @Operation('costReportRequests', {
    summary: 'The requests behind the cost report',
    description:
      'The list has the cost of each request for each order, by class. The rows of a figure sum to it. Requests you may not see are one sum for each order, department and class.',
    access: OWN_ORDERS,
    responses: { 200: [CostPartDto] },
  })
  async requests(
    @CurrentActor() actor: Actor,
    @Query() { class: cls, ...query }: CostPartQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CostPartDto[] | string> {
    const asOf = asOfOf(query, this.clock.now());
    const period = await this.periods.of(actor, query, asOf);
    const asked = { ...period, linked: await this.orders.find(actor, query) };
    const { orders, requests } = await this.costs.report(actor, asked, asOf);
    const names = await this.names();
    const parts = listParts(orders, { ...query, cls }, (id) => requests.get(id) ?? null);
    const rows = parts.map((part) => presentPart(part, requests, names));
    return query.format === 'csv' ? sendCsv(reply, fileName('cost-requests', period.period), partsTable(rows)) : rows;
  }

  private async names(): Promise<Map<string, { id: string; code: string; name: string }>> {
    return new Map((await this.departments.all()).map((department) => [department.id, department]));
  }
}
