import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { MergedFootnote } from '../merged/merged-footnote.js';
import { sendCsv } from '../../platform/csv/index.js';
import { ResponsivenessFact } from '../responsiveness/fact.js';
import { PairRow, ResponsivenessReport } from '../responsiveness/responsiveness.report.js';
import { RESPONSIVENESS_DEFINITIONS } from './definitions.js';
import { ReportQuery, IN_TABLES } from './period.query.js';
import { fileName, ReportPeriods } from './report-periods.js';
import { responsivenessRequestsTable, responsivenessTable } from './responsiveness.csv.js';
import { ResponsivenessReportDto, ResponsivenessRequestDto, ResponsivenessRowDto } from './responsiveness.dto.js';

type Names = Map<string, { code: string; name: string }>;

@ApiTags('Reports')
@Controller('reports/responsiveness')
export class ResponsivenessController {
  constructor(
    private readonly report: ResponsivenessReport,
    private readonly periods: ReportPeriods,
    private readonly merged: MergedFootnote,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ scope: 'reports:read', rule: 'Pairs your departments are part of; executives all.' })
  @ApiOperation({
    operationId: 'responsivenessReport',
    summary: 'How departments answer each other',
    description: `First response, resolution, attainment and what is overdue, for each pair of departments. ${IN_TABLES}`,
  })
  @ApiOkResponse({ type: ResponsivenessReportDto })
  async pairs(
    @CurrentActor() actor: Actor,
    @Query() query: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponsivenessReportDto | string> {
    const asOf = this.clock.now();
    const period = await this.periods.of(actor, query, asOf);
    const names = await this.report.names();
    const rows = (await this.report.pairs(actor, period, query)).map((row) => present(row, query, names));
    if (query.format === 'csv')
      return sendCsv(reply, fileName('responsiveness', period.period), responsivenessTable(rows));
    const footnotes = await this.merged.of(actor, period, query);
    return { ...period, asOf, definitions: RESPONSIVENESS_DEFINITIONS, footnotes, rows };
  }

  @Get('requests')
  @Access({ scope: 'reports:read', rule: 'Requests of your departments; executives all.' })
  @ApiOperation({
    operationId: 'responsivenessRequests',
    summary: 'The requests behind the responsiveness report',
    description: `One row for each request the figures were reckoned from. ${IN_TABLES}`,
  })
  @ApiOkResponse({ type: [ResponsivenessRequestDto] })
  async requests(
    @CurrentActor() actor: Actor,
    @Query() query: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponsivenessRequestDto[] | string> {
    const period = await this.periods.of(actor, query, this.clock.now());
    const rows = (await this.report.named(actor, period, query)).map(presentRequest);
    if (query.format !== 'csv') return rows;
    return sendCsv(reply, fileName('responsiveness-requests', period.period), responsivenessRequestsTable(rows));
  }
}

function present(row: PairRow, query: ReportQuery, names: Names): ResponsivenessRowDto {
  const { figures, suppressed } = row;
  const department = (id: string) => ({ id, code: names.get(id)!.code, name: names.get(id)!.name });
  return {
    requester: department(row.requesterDepartmentId),
    provider: department(row.providerDepartmentId),
    submitted: figures.submitted,
    answered: figures.answered,
    open: figures.open,
    overdueNow: figures.overdueNow,
    expedited: figures.expedited,
    suppressed,
    firstResponse: suppressed ? null : figures.firstResponse,
    resolution: suppressed ? null : figures.resolution,
    attainment: suppressed ? null : figures.attainment,
    requests: requestsBehind(row, query),
  };
}

function requestsBehind(row: PairRow, query: ReportQuery): string {
  const parameters = new URLSearchParams({
    requesterDepartmentId: row.requesterDepartmentId,
    providerDepartmentId: row.providerDepartmentId,
  });
  if (query.from !== undefined) parameters.set('from', query.from);
  if (query.to !== undefined) parameters.set('to', query.to);
  return `/api/v1/reports/responsiveness/requests?${parameters.toString()}`;
}

const presentRequest = (fact: ResponsivenessFact): ResponsivenessRequestDto => ({
  id: fact.id,
  number: fact.number,
  state: fact.state,
  submittedAt: fact.submitted_at,
  askedAt: fact.asked_at,
  firstRespondedAt: fact.response_stopped_at,
  answeredAt: fact.answered ? fact.answer_stopped_at : null,
  dueAt: fact.answer_due_at,
  result: fact.answer_result,
  request: `/api/v1/requests/${fact.number}`,
});
