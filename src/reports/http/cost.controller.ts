import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Services } from '../../catalogue/index.js';
import { Departments } from '../../departments/index.js';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { CostReporting } from '../cost/cost.report.js';
import { toCsv } from '../csv.js';
import { CostReportDto } from './cost.dto.js';
import { asOfOf, DatedPeriodQuery, periodOf } from './period.query.js';
import { presentCost } from './present-cost.js';
import { sendCsv } from './send-csv.js';

const COLUMNS = [
  'system',
  'reference',
  'customer',
  'owner',
  'state',
  'units_late',
  'delay_cost',
  'failure_cost',
  'currency',
];

@ApiTags('Reports')
@Controller('reports/cost')
export class CostController {
  constructor(
    private readonly reporting: CostReporting,
    private readonly departments: Departments,
    private readonly services: Services,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({
    scope: 'reports:read',
    rule: 'Orders of your departments and of the requests they have a part in; executives all.',
  })
  @ApiOperation({
    operationId: 'costReport',
    summary: 'What delay and failures cost',
    description:
      'By order, by department and class, and by service. Delay and failure are two columns; CSV has a row for each order.',
  })
  @ApiOkResponse({ type: CostReportDto })
  async report(
    @CurrentActor() actor: Actor,
    @Query() query: DatedPeriodQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CostReportDto | string> {
    const asOf = asOfOf(query, this.clock.now());
    const period = periodOf(query, asOf);
    const names = new Map((await this.departments.all()).map((department) => [department.id, department]));
    const found = await this.reporting.report(actor, period, asOf);
    const services = await this.services.find(found.services.flatMap(({ serviceId }) => serviceId ?? []));
    const report = presentCost(found, names, new Map(services.map((service) => [service.id, service])));
    if (query.format !== 'csv') return { ...period, asOf, ...report };
    const rows = report.orders.map((order) => [
      order.system,
      order.reference,
      order.customer,
      order.owner,
      order.state,
      order.unitsLate,
      order.delayCost.amount,
      order.failureCost.amount,
      order.delayCost.currency,
    ]);
    return sendCsv(reply, 'cost', toCsv(COLUMNS, rows));
  }
}
