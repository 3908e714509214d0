import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Services } from '../../catalogue/index.js';
import { Departments } from '../../departments/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CsvColumn, count, sendCsv, sum, text, toCsv } from '../../platform/csv/index.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { type BlockingRequest, BlockingRequestsReport } from './blocking-requests.report.js';
import { BlockingRequestDto, BlockingRequestsReportDto } from './blocking-requests.dto.js';
import { delayColumns } from '../http/delay-columns.js';
import { asOfOf, DatedPeriodQuery, IN_TABLES } from '../http/period.query.js';
import { assumedOf, presentAssumptions } from '../http/present-assumptions.js';
import { presentColumns } from '../cost/http/present-cost.js';
import { presentBehind } from '../http/present-part.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';
import { DefinitionDto } from '../responsiveness/responsiveness.dto.js';

const DEFINITIONS: DefinitionDto[] = [
  {
    figure: 'realised, accrued',
    definition: 'The request’s leaves of the orders’ cost of delay; those of one order always sum to its cost.',
    population: 'Orders released in the period, and open ones past their promise; of these the finished days.',
    basis: 'Calendar time within each order’s delay.',
  },
  {
    figure: 'forecast',
    definition:
      'The request’s part of what open orders cost if their answers come as foreseen; contains what has accrued.',
    population: 'Open orders past their promise, and those that an answer is foreseen to make late.',
    basis: 'Calendar time within each order’s delay.',
  },
  {
    figure: 'failureCost',
    definition: 'The request’s part of failures, as far as people of two departments stand behind the cause.',
    population: 'Incidents of the same orders.',
    basis: 'Causes as they stand now.',
  },
];

const COLUMNS: CsvColumn<BlockingRequestDto>[] = [
  text('Request', ({ request }) => request?.number),
  text('Service', ({ request }) => request?.service),
  text('Requester', ({ request }) => request?.requester.code),
  text('Provider', ({ request }) => request?.provider.code),
  text('State', ({ request }) => request?.state),
  count('Orders', ({ orders }) => orders),
  sum('Failure cost', ({ failureCost }) => failureCost),
  ...delayColumns<BlockingRequestDto>(),
];

@ApiTags('Reports')
@Controller('reports/blocking-requests')
export class BlockingRequestsController {
  constructor(
    private readonly report: BlockingRequestsReport,
    private readonly departments: Departments,
    private readonly services: Services,
    private readonly periods: ReportPeriods,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('blockingRequestsReport', {
    summary: 'Requests that blocked most money',
    description:
      'Delay cost and failure cost are two columns. Requests you may not see are one sum. CSV has a row for each request. ' +
      IN_TABLES,
    access: {
      scope: 'reports:read',
      rule: 'Members of the department that owns the order or that takes part in a request for it.',
    },
    responses: { 200: BlockingRequestsReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: DatedPeriodQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BlockingRequestsReportDto | string> {
    const now = this.clock.now();
    const asOf = asOfOf(query, now);
    const period = await this.periods.of(actor, query, asOf);
    const { rows, orders, rates } = await this.report.read(actor, period, asOf);
    const requests = await this.named(rows);
    if (query.format === 'csv') {
      return sendCsv(reply, fileName('blocking-requests', period.period), toCsv(COLUMNS, requests));
    }
    const assumptions = presentAssumptions(orders.map(assumedOf), rates, { asOf, now });
    return { ...period, asOf, definitions: DEFINITIONS, assumptions, requests };
  }

  private async named(rows: BlockingRequest[]): Promise<BlockingRequestDto[]> {
    const departments = new Map((await this.departments.all()).map(({ id, code, name }) => [id, { id, code, name }]));
    const found = await this.services.find(rows.flatMap(({ request }) => request?.serviceId ?? []));
    const services = new Map(found.map(({ id, name }) => [id, name]));
    return rows.map(({ request, blocked }) => ({
      request: request && {
        ...presentBehind(request, departments),
        service: services.get(request.serviceId)!,
      },
      orders: blocked.orders,
      ...presentColumns(blocked),
      failureCost: toMoneyDto(blocked.failure, blocked.currency),
    }));
  }
}
