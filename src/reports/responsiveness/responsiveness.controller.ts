import type { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindOrdersOfFilter } from '../../orders/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Footnotes } from '../footnotes/footnotes.js';
import { sendCsv } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import type { RequestBehindPair } from './fact.js';
import { type KeysetPlace, keysetPlaceOf, RequestsBehindPairs } from './requests-behind-pairs.js';
import { PairRow, ResponsivenessReport } from './responsiveness.report.js';
import { RESPONSIVENESS_DEFINITIONS } from '../http/definitions.js';
import { IN_TABLES } from '../http/period.query.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';
import { responsivenessRequestsTable, responsivenessTable } from './responsiveness.csv.js';
import {
  ResponsivenessPageQuery,
  ResponsivenessQuery,
  ResponsivenessReportDto,
  ResponsivenessRequestDto,
  ResponsivenessRequestPage,
  ResponsivenessRowDto,
} from './responsiveness.dto.js';

type Names = Map<string, { code: string; name: string }>;

@ApiTags('Reports')
@Controller('reports/responsiveness')
export class ResponsivenessController {
  constructor(
    private readonly report: ResponsivenessReport,
    private readonly behind: RequestsBehindPairs,
    private readonly periods: ReportPeriods,
    private readonly footnotes: Footnotes,
    private readonly orders: FindOrdersOfFilter,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('responsivenessReport', {
    summary: 'Responsiveness between departments',
    description: `M1, M2, M3. The report has first response, resolution, attainment and overdue requests, for each pair of departments. ${IN_TABLES}`,
    access: { scope: 'reports:read', rule: 'Members of either department of a pair. Executives see all pairs.' },
    responses: { 200: ResponsivenessReportDto },
  })
  async pairs(
    @CurrentActor() actor: Actor,
    @Query() query: ResponsivenessQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponsivenessReportDto | string> {
    const asOf = this.clock.now();
    const period = await this.periods.ofWeeks(actor, query, asOf);
    const names = await this.report.names();
    const asked = { ...period, now: asOf, linked: await this.orders.find(actor, query) };
    const rows = (await this.report.pairs(actor, asked, query)).map((row) => present(row, query, names));
    if (query.format === 'csv')
      return sendCsv(reply, fileName('responsiveness', period.period), responsivenessTable(rows));
    const footnotes = await this.footnotes.of(actor, period, query);
    return { ...period, asOf, definitions: RESPONSIVENESS_DEFINITIONS, footnotes, rows };
  }

  @Get('requests')
  @Operation('responsivenessRequests', {
    summary: 'The requests behind the responsiveness report',
    description: `The list has one row for each request that the figures count. CSV has all of them at once. ${IN_TABLES}`,
    access: { scope: 'reports:read', rule: 'Members of the departments of the request. Executives see all requests.' },
    responses: { 200: ResponsivenessRequestPage },
  })
  async requests(
    @CurrentActor() actor: Actor,
    @Query() query: ResponsivenessPageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<ResponsivenessRequestDto> | Readable> {
    const { limit, cursor, format, ...filter } = query;
    const period = await this.periods.ofWeeks(actor, query, this.clock.now());
    const population = { ...period, linked: await this.orders.find(actor, query) };
    const read = (after: KeysetPlace | null, most: number): Promise<RequestBehindPair[]> =>
      this.behind.list(actor, population, filter, after, most);
    if (format === 'csv') {
      const table = responsivenessRequestsTable((last, most) =>
        read(last === undefined ? null : keysetPlaceOf(last), most),
      );
      return sendCsv(reply, fileName('responsiveness-requests', period.period), table);
    }
    const listing = Listing.byKeys<KeysetPlace>(filter, { limit, cursor }, ['timestamptz', 'uuid']);
    const rows = await read(listing.after, listing.most);
    return listing.page(rows, keysetPlaceOf, presentRequest);
  }
}

function present(row: PairRow, query: ResponsivenessQuery, names: Names): ResponsivenessRowDto {
  const { figures, durations, isAttainmentHidden } = row;
  const department = (id: string) => ({ id, code: names.get(id)!.code, name: names.get(id)!.name });
  return {
    requester: department(row.requesterDepartmentId),
    provider: department(row.providerDepartmentId),
    submitted: figures.submitted,
    answered: figures.answered,
    open: figures.open,
    overdueNow: figures.overdueNow,
    expedited: figures.expedited,
    suppressed: durations === null || isAttainmentHidden,
    firstResponse: durations?.firstResponse ?? null,
    resolution: durations?.resolution ?? null,
    attainment: isAttainmentHidden ? null : figures.attainment,
    requests: requestsBehind(row, query),
  };
}

function requestsBehind(row: PairRow, query: ResponsivenessQuery): string {
  const parameters = new URLSearchParams({
    requesterDepartmentId: row.requesterDepartmentId,
    providerDepartmentId: row.providerDepartmentId,
  });
  for (const name of ['from', 'to', 'order', 'customer'] as const) {
    if (query[name] !== undefined) parameters.set(name, query[name]);
  }
  return `/api/v1/reports/responsiveness/requests?${parameters.toString()}`;
}

const presentRequest = (request: RequestBehindPair): ResponsivenessRequestDto => ({
  id: request.id,
  number: request.number,
  state: request.state,
  submittedAt: request.submitted_at,
  askedAt: request.asked_at,
  firstRespondedAt: request.first_responded_at,
  answeredAt: request.answered_at,
  dueAt: request.due_at,
  result: request.result,
  request: `/api/v1/requests/${request.number}`,
});
