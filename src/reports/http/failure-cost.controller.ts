import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Departments } from '../../departments/index.js';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { toCsv } from '../csv.js';
import { FailureCostReport } from '../failures/failure-cost.report.js';
import type { Period } from '../responsiveness/responsiveness.report.js';
import { FailureCostReportDto } from './failure-cost.dto.js';
import { asOfOf, DatedPeriodQuery, periodOf } from './period.query.js';
import { presentFailures } from './present-failures.js';
import { sendCsv } from './send-csv.js';

const COLUMNS = ['failure_class', 'category', 'amount', 'actual', 'currency'];
const DAY_MS = 24 * 3600 * 1000;

@ApiTags('Reports')
@Controller('reports/failure-cost')
export class FailureCostController {
  constructor(
    private readonly report: FailureCostReport,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ scope: 'reports:read', rule: 'Incidents of the orders you may see; executives all.' })
  @ApiOperation({
    operationId: 'failureCostReport',
    summary: 'What failures cost',
    description:
      'The cost of poor quality by failure class and category, and by the departments behind the causes; what has no ' +
      'price is counted. CSV has a row for each category.',
  })
  @ApiOkResponse({ type: FailureCostReportDto })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: DatedPeriodQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FailureCostReportDto | string> {
    const asOf = asOfOf(query, this.clock.now());
    const period = periodOf(query, asOf);
    const names = new Map((await this.departments.all()).map((department) => [department.id, department]));
    const found = await this.report.read(actor, period, asOf);
    const shown = presentFailures(found, names, { asOf, behind: incidentsOf(period) });
    if (query.format !== 'csv') return { ...period, asOf, ...shown };
    const rows = shown.categories.map(({ failureClass, category, amount, actual }) => [
      failureClass,
      category,
      amount.amount,
      actual.amount,
      amount.currency,
    ]);
    return sendCsv(reply, 'failure-cost', toCsv(COLUMNS, rows));
  }
}

function incidentsOf({ from, to }: Period): (failureClass: string) => string {
  const detectedFrom = from.toISOString().slice(0, 10);
  const detectedUntil = new Date(to.getTime() - DAY_MS).toISOString().slice(0, 10);
  return (failureClass) =>
    `/api/v1/incidents?${new URLSearchParams({ failureClass, detectedFrom, detectedUntil }).toString()}`;
}
