import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Services } from '../../catalogue/index.js';
import { Departments } from '../../departments/index.js';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { type BlockingRequest, BlockingRequestsReport } from '../blocking/blocking-requests.report.js';
import { toCsv } from '../csv.js';
import { BlockingRequestDto, BlockingRequestsReportDto } from './blocking-requests.dto.js';
import { asOfOf, DatedPeriodQuery, periodOf } from './period.query.js';
import { assumedOf, presentAssumptions } from './present-assumptions.js';
import { presentColumns } from './present-cost.js';
import { presentBehind } from './present-part.js';
import { DefinitionDto } from './responsiveness.dto.js';
import { sendCsv } from './send-csv.js';

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

@ApiTags('Reports')
@Controller('reports/blocking-requests')
export class BlockingRequestsController {
  constructor(
    private readonly report: BlockingRequestsReport,
    private readonly departments: Departments,
    private readonly services: Services,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ scope: 'reports:read', rule: 'Orders of your departments and of the requests they have a part in.' })
  @ApiOperation({
    operationId: 'blockingRequestsReport',
    summary: 'Which requests blocked most money',
    description:
      'Delay and failure are two columns. Requests you may not see are one sum. CSV has a row for each request.',
  })
  @ApiOkResponse({ type: BlockingRequestsReportDto })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: DatedPeriodQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BlockingRequestsReportDto | string> {
    const now = this.clock.now();
    const asOf = asOfOf(query, now);
    const period = periodOf(query, asOf);
    const { rows, orders, rates } = await this.report.read(actor, period, asOf);
    const requests = await this.named(rows);
    if (query.format === 'csv') return sendCsv(reply, 'blocking-requests', table(requests));
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

const table = (requests: BlockingRequestDto[]): string =>
  toCsv(
    [
      'request',
      'service',
      'requester',
      'provider',
      'state',
      'orders',
      'realised',
      'accrued',
      'forecast',
      'failure_cost',
      'currency',
    ],
    requests.map(({ request, orders, realised, accrued, forecast, failureCost }) => [
      request?.number ?? null,
      request?.service ?? null,
      request?.requester.code ?? null,
      request?.provider.code ?? null,
      request?.state ?? null,
      orders,
      realised.amount,
      accrued.amount,
      forecast.amount,
      failureCost.amount,
      realised.currency,
    ]),
  );
