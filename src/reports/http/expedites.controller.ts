import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { toCsv } from '../csv.js';
import { type ExpediteRow, ExpeditesReport } from '../expedites/expedites.report.js';
import { ExpeditesReportDto } from './expedites.dto.js';
import { PeriodQuery, periodOf } from './period.query.js';
import { sendCsv } from './send-csv.js';

const DEFINITIONS = [
  {
    figure: 'expedited',
    definition:
      'Let go before all others by the leads of both departments. More than a tenth in four weeks raises an alarm: ' +
      'what everybody does helps nobody.',
    population: 'Requests that the department submitted, to the departments you may see.',
    basis: 'A count.',
  },
];

@ApiTags('Reports')
@Controller('reports/expedites')
export class ExpeditesReportController {
  constructor(
    private readonly report: ExpeditesReport,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ scope: 'reports:read', rule: 'Requests of pairs your departments are part of; executives all.' })
  @ApiOperation({
    operationId: 'expeditesReport',
    summary: 'How often departments have their requests taken first',
    description: 'Counted for the department that asked for the answer, in the period and in the last four weeks.',
  })
  @ApiOkResponse({ type: ExpeditesReportDto })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: PeriodQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExpeditesReportDto | string> {
    const asOf = this.clock.now();
    const period = periodOf(query, asOf);
    const rows = await this.report.rows(actor, period);
    if (query.format === 'csv') return sendCsv(reply, 'expedites', table(rows));
    return { ...period, asOf, definitions: DEFINITIONS, rows };
  }
}

const table = (rows: ExpediteRow[]): string =>
  toCsv(
    ['department', 'submitted', 'expedited', 'share_bp', 'four_weeks_share_bp', 'alarm'],
    rows.map(({ department, period, lately }) => [
      department.code,
      period.submitted,
      period.expedited,
      period.share,
      lately.share,
      String(lately.alarm),
    ]),
  );
