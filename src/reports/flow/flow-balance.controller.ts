import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindOrdersOfFilter } from '../../orders/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import {
  type CsvColumn,
  count,
  hoursColumn,
  percent,
  sendCsv,
  text,
  toCsv,
  yesOrNo,
} from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/pagination.js';
import { type FigureOfRequests, FlowBalanceReport } from './flow-balance.report.js';
import { FLOW } from './flow.js';
import { Footnotes } from '../footnotes/footnotes.js';
import type { CellPlace } from '../metrics/metric-report.js';
import {
  type FlowBalanceBehindDto,
  FlowBalanceReportDto,
  FlowBalanceRequestsQuery,
  type FlowBalanceRowDto,
} from './flow-balance.dto.js';
import { type RowBehindDto, RowBehindPage } from '../http/metrics/metric.dto.js';
import { MetricRowsQuery, placeIn } from '../http/metrics/metric.query.js';
import { pageBehind } from '../http/metrics/page-behind.js';
import { PresentMetrics, requestsBehind } from '../http/metrics/present-metrics.js';
import { IN_TABLES } from '../http/period.query.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';

const { population } = FLOW.figures.asked!;
const define = (
  figure: string,
  definition: string,
  basis = 'Calendar time, until now where the period is not over.',
) => ({
  ...{ metric: 'M7', figure, definition, population, basis },
});

const DEFINITIONS = [
  define('workInProgress', 'How many requests were open at the same time on average, in hundredths.'),
  define('arrivalsPerWeek', 'How many requests were sent in seven days, in hundredths.'),
  define(
    'meanTime',
    'For how long the requests that were answered, or ended otherwise, in the period had been open on average, since they were sent. ' +
      'A mean, which no other report shows: the law below holds for means only.',
  ),
  define('expected', 'Arrivals per week by the mean time in weeks: how many should have been open (Little 1961).'),
  define(
    'off',
    'By how much work in progress and what is expected are apart, of the work in progress. More than 30 % is an alarm: work is left ' +
      'lying, piles up or shrinks, and the times of what has ended tell little of what is still open.',
    'Basis points; compared before anything is rounded.',
  ),
];

const perHundred = (value: number | null): number | null => (value === null ? null : value / 100);

const COLUMNS: CsvColumn<FlowBalanceRowDto>[] = [
  text('Requester', ({ requester }) => requester?.code),
  text('Provider', ({ provider }) => provider?.code),
  text('Service', ({ service }) => service?.code),
  text('Priority', ({ priority }) => priority),
  count('Requests', ({ requests }) => requests),
  count('Work in progress', ({ workInProgress }) => perHundred(workInProgress)),
  count('Arrivals per week', ({ arrivalsPerWeek }) => perHundred(arrivalsPerWeek)),
  hoursColumn('Mean time', ({ meanTime }) => meanTime),
  count('Expected in progress', ({ expected }) => perHundred(expected)),
  percent('Off', ({ off }) => off),
  yesOrNo('Alarm', ({ alarm }) => alarm),
];

@ApiTags('Reports')
@Controller('reports/flow-balance')
export class FlowBalanceController {
  constructor(
    private readonly report: FlowBalanceReport,
    private readonly periods: ReportPeriods,
    private readonly present: PresentMetrics,
    private readonly footnotes: Footnotes,
    private readonly orders: FindOrdersOfFilter,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('flowBalanceReport', {
    summary: 'Balance of open work, arrivals and time',
    description:
      "M7. By Little's law, work in progress is arrivals times the mean time. An alarm is raised where the two sides differ by more than " +
      `30 %. A longer period says more: below a few weeks chance alone may raise it. ${IN_TABLES}`,
    access: { scope: 'reports:read', rule: 'Members of either department of a pair. Executives see all pairs.' },
    responses: { 200: FlowBalanceReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: MetricRowsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FlowBalanceReportDto | string> {
    const asOf = this.clock.now();
    const period = await this.periods.ofWeeks(actor, query, asOf);
    const asked = { ...period, now: asOf, linked: await this.orders.find(actor, query) };
    const found = await this.report.rows(actor, asked, query.by ?? 'PAIR', placeIn(query));
    const named = await this.present.names(found);
    const rows = found.map(({ place, requests, balance }) => ({
      ...named(place),
      requests,
      suppressed: balance === null,
      workInProgress: balance?.workInProgress ?? null,
      arrivalsPerWeek: balance?.arrivalsPerWeek ?? null,
      meanTime: balance?.meanSeconds ?? null,
      expected: balance?.expected ?? null,
      off: balance?.off ?? null,
      alarm: balance?.alarm ?? false,
      behind: balance === null ? null : behindOf(query, place),
    }));
    if (query.format === 'csv') return sendCsv(reply, fileName('flow-balance', period.period), toCsv(COLUMNS, rows));
    const footnotes = await this.footnotes.of(actor, period, query);
    return { ...period, asOf, definitions: DEFINITIONS, footnotes, rows };
  }

  @Get('requests')
  @Operation('flowBalanceRequests', {
    summary: 'The requests behind work in progress, arrivals, or the mean time',
    description:
      'The list has one row for each request that the figure counts, with its part of the figure. The newest comes first.',
    access: { scope: 'reports:read', rule: 'Members of either department of a pair. Executives see all pairs.' },
    responses: { 200: RowBehindPage },
  })
  async requests(@CurrentActor() actor: Actor, @Query() query: FlowBalanceRequestsQuery): Promise<Page<RowBehindDto>> {
    const now = this.clock.now();
    const period = await this.periods.ofWeeks(actor, query, now);
    const asked = { ...period, now, linked: await this.orders.find(actor, query) };
    const where = placeIn(query);
    return pageBehind(query, (part) => this.report.requests(actor, query.figure, asked, { where, ...part }));
  }
}

const behindOf = (query: MetricRowsQuery, place: CellPlace): FlowBalanceBehindDto => {
  const of = (figure: FigureOfRequests): string => requestsBehind({ path: 'flow-balance' }, query, place, figure);
  return {
    workInProgress: of('workInProgress'),
    arrivalsPerWeek: of('arrivalsPerWeek'),
    meanTime: of('meanTime'),
  };
};
