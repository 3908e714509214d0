import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { ResponsivenessFact } from '../responsiveness/fact.js';
import { PairRow, ResponsivenessReport } from '../responsiveness/responsiveness.report.js';
import { RESPONSIVENESS_DEFINITIONS } from './definitions.js';
import { periodOf, ReportQuery } from './period.query.js';
import { responsivenessCsv } from './responsiveness.csv.js';
import { ResponsivenessReportDto, ResponsivenessRequestDto, ResponsivenessRowDto } from './responsiveness.dto.js';
import { sendCsv } from './send-csv.js';

type Names = Map<string, { code: string; name: string }>;

@ApiTags('Reports')
@Controller('reports/responsiveness')
export class ResponsivenessController {
  constructor(
    private readonly report: ResponsivenessReport,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ scope: 'reports:read', rule: 'Pairs your departments are part of; executives all.' })
  @ApiOperation({
    operationId: 'responsivenessReport',
    summary: 'How departments answer each other',
    description: 'First response, resolution, attainment and what is overdue, for each pair of departments.',
  })
  @ApiOkResponse({ type: ResponsivenessReportDto })
  async pairs(
    @CurrentActor() actor: Actor,
    @Query() query: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponsivenessReportDto | string> {
    const asOf = this.clock.now();
    const period = periodOf(query, asOf);
    const names = await this.report.names();
    const rows = (await this.report.pairs(actor, period, query)).map((row) => present(row, query, names));
    if (query.format === 'csv') return sendCsv(reply, 'responsiveness', responsivenessCsv(rows));
    return { ...period, asOf, definitions: RESPONSIVENESS_DEFINITIONS, rows };
  }

  @Get('requests')
  @Access({ scope: 'reports:read', rule: 'Requests of your departments; executives all.' })
  @ApiOperation({
    operationId: 'responsivenessRequests',
    summary: 'The requests behind the responsiveness report',
    description: 'One row for each request the figures were reckoned from.',
  })
  @ApiOkResponse({ type: [ResponsivenessRequestDto] })
  async requests(@CurrentActor() actor: Actor, @Query() query: ReportQuery): Promise<ResponsivenessRequestDto[]> {
    const facts = await this.report.named(actor, periodOf(query, this.clock.now()), query);
    return facts.map(presentRequest);
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
  firstRespondedAt: fact.response_stopped_at,
  answeredAt: fact.answered ? fact.answer_stopped_at : null,
  dueAt: fact.answer_due_at,
  result: fact.answer_result,
  request: `/api/v1/requests/${fact.number}`,
});
