import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Departments } from '../../departments/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CsvColumn, currency, sendCsv, sum, text, toCsv } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import type { Days } from '../period.js';
import { FailureCostReport } from './failure-cost.report.js';
import { type FailureCategoryDto, FailureCostReportDto } from './failure-cost.dto.js';
import { asOfOf, DatedPeriodQuery, IN_TABLES } from '../http/period.query.js';
import { presentFailures } from './present-failures.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';

const COLUMNS: CsvColumn<FailureCategoryDto>[] = [
  text('Failure class', ({ failureClass }) => failureClass),
  text('Category', ({ category }) => category),
  sum('Amount', ({ amount }) => amount),
  sum('Actual of it', ({ actual }) => actual),
  currency(({ amount }) => amount),
];

@ApiTags('Reports')
@Controller('reports/failure-cost')
export class FailureCostController {
  constructor(
    private readonly report: FailureCostReport,
    private readonly departments: Departments,
    private readonly periods: ReportPeriods,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('failureCostReport', {
    summary: 'Cost of failures',
    description:
      'M20. The report has the cost of poor quality by failure class and category, and by the departments behind the causes. Failures without a price are counted. CSV has a row for each category. ' +
      IN_TABLES,
    access: {
      scope: 'reports:read',
      rule: 'People who may see the order of the incident. Executives see all incidents.',
    },
    responses: { 200: FailureCostReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: DatedPeriodQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FailureCostReportDto | string> {
    const asOf = asOfOf(query, this.clock.now());
    const { period, ...between } = await this.periods.of(actor, query, asOf);
    const names = new Map((await this.departments.all()).map((department) => [department.id, department]));
    const found = await this.report.read(actor, period, asOf);
    const shown = presentFailures(found, names, { asOf, behind: incidentsOf(period) });
    if (query.format !== 'csv') return { ...between, period, asOf, ...shown };
    return sendCsv(reply, fileName('failure-cost', period), toCsv(COLUMNS, shown.categories));
  }
}

function incidentsOf({ firstDay, lastDay }: Days): (failureClass: string) => string {
  const days = { detectedFrom: firstDay, detectedUntil: lastDay };
  return (failureClass) => `/api/v1/incidents?${new URLSearchParams({ failureClass, ...days }).toString()}`;
}
