import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindOrdersOfFilter } from '../../orders/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Footnotes } from '../footnotes/footnotes.js';
import { type CsvColumn, count, percent, sendCsv, text, toCsv, yesOrNo } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import { type ExpediteRow, ExpeditesReport } from './expedites.report.js';
import { ExpeditesQuery, ExpeditesReportDto } from './expedites.dto.js';
import { IN_TABLES } from '../http/period.query.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';

const DEFINITIONS = [
  {
    figure: 'expedited',
    definition:
      'Let go before all others by the leads of both departments. More than a tenth in the week that is running and the four before it raises an alarm: ' +
      'what everybody does helps nobody. With a filter by order or customer there is no alarm.',
    population: 'Requests that the department submitted, to the departments you may see.',
    basis: 'A count.',
  },
];

const COLUMNS: CsvColumn<ExpediteRow>[] = [
  text('Department', ({ department }) => department.code),
  count('Submitted', ({ period }) => period.submitted),
  count('Expedited', ({ period }) => period.expedited),
  percent('Share', ({ period }) => period.share),
  percent('Share lately', ({ lately }) => lately.share),
  yesOrNo('Alarm', ({ lately }) => lately.alarm),
];

@ApiTags('Reports')
@Controller('reports/expedites')
export class ExpeditesReportController {
  constructor(
    private readonly report: ExpeditesReport,
    private readonly periods: ReportPeriods,
    private readonly footnotes: Footnotes,
    private readonly orders: FindOrdersOfFilter,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('expeditesReport', {
    summary: 'Expedites of departments',
    description: `M25. Expedites count for the department that asked for the answer, in the period, and in the running week with the four before it. ${IN_TABLES}`,
    access: {
      scope: 'reports:read',
      rule: 'Members of either department of the request. Executives see all requests.',
    },
    responses: { 200: ExpeditesReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: ExpeditesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExpeditesReportDto | string> {
    const asOf = this.clock.now();
    const period = await this.periods.ofWeeks(actor, query, asOf);
    const rows = await this.report.rows(actor, {
      ...{ ...period, now: asOf },
      linked: await this.orders.find(actor, query),
    });
    if (query.format === 'csv') return sendCsv(reply, fileName('expedites', period.period), toCsv(COLUMNS, rows));
    const footnotes = await this.footnotes.of(actor, period);
    return { ...period, asOf, definitions: DEFINITIONS, footnotes, rows };
  }
}
