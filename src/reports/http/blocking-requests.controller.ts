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
    const asOf = asOfOf(query, this.clock.now());
    const period = periodOf(query, asOf);
    const requests = await this.named(await this.report.rows(actor, period, asOf));
    if (query.format === 'csv') return sendCsv(reply, 'blocking-requests', table(requests));
    return { ...period, asOf, definitions: DEFINITIONS, requests };
  }

  private async named(rows: BlockingRequest[]): Promise<BlockingRequestDto[]> {
    const departments = new Map((await this.departments.all()).map(({ id, code, name }) => [id, { id, code, name }]));
    const found = await this.services.find(rows.flatMap(({ request }) => request?.serviceId ?? []));
    const services = new Map(found.map(({ id, name }) => [id, name]));
    return rows.map(({ request, blocked: { orders, realised, accrued, failure, currency } }) => ({
      request: request && {
        number: request.number,
        state: request.state,
        service: services.get(request.serviceId)!,
        requester: departments.get(request.requesterDepartmentId)!,
        provider: departments.get(request.providerDepartmentId)!,
        link: `/api/v1/requests/${request.number}`,
      },
      orders,
      realised: toMoneyDto(realised, currency),
      accrued: toMoneyDto(accrued, currency),
      failureCost: toMoneyDto(failure, currency),
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
      'failure_cost',
      'currency',
    ],
    requests.map(({ request, orders, realised, accrued, failureCost }) => [
      request?.number ?? null,
      request?.service ?? null,
      request?.requester.code ?? null,
      request?.provider.code ?? null,
      request?.state ?? null,
      orders,
      realised.amount,
      accrued.amount,
      failureCost.amount,
      realised.currency,
    ]),
  );
