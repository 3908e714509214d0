import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindOrdersOfFilter } from '../../orders/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CsvColumn, count, percent, sendCsv, text, toCsv } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/pagination.js';
import { ANSWER_RULE } from './answer-rule.js';
import { AnswerWithinADayReport, type WithinADayRow } from './answer-within-a-day.report.js';
import { Footnotes } from '../footnotes/footnotes.js';
import { WithinADayReportDto, type WithinADayRowDto } from './answer-within-a-day.dto.js';
import { type RowBehindDto, RowBehindPage } from '../http/metrics/metric.dto.js';
import { MetricRowsQuery, placeIn, RequestsBehindQuery } from '../http/metrics/metric.query.js';
import { pageBehind } from '../http/metrics/page-behind.js';
import { PresentMetrics, requestsBehind, linkToRequests } from '../http/metrics/present-metrics.js';
import { IN_TABLES } from '../http/period.query.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';

const { metric, definition, population, basis } = ANSWER_RULE.figures.kept!;
const DEFINITIONS = [
  {
    metric,
    figure: 'withinADay',
    definition:
      'How many had a first answer, question, offer or message of the other side within one working day of its own: as many working ' +
      'seconds as the day has on which they were sent, or the next working day where nobody works on it. 95 % interval by Wilson.',
    population,
    basis: 'Working time of the provider, from the sending to the first response.',
  },
  { metric, figure: 'within24Hours', definition, population, basis },
];

const COLUMNS: CsvColumn<WithinADayRowDto>[] = [
  text('Requester', ({ requester }) => requester?.code),
  text('Provider', ({ provider }) => provider?.code),
  text('Service', ({ service }) => service?.code),
  text('Priority', ({ priority }) => priority),
  count('Requests', ({ requests }) => requests),
  percent('Within a working day', ({ withinADay }) => withinADay?.share),
  count('Within a working day, of', ({ withinADay }) => withinADay?.due),
  percent('Within 24 hours', ({ within24Hours }) => within24Hours?.share),
  count('Within 24 hours, of', ({ within24Hours }) => within24Hours?.due),
];

@ApiTags('Reports')
@Controller('reports/answer-within-a-day')
export class AnswerWithinADayController {
  constructor(
    private readonly report: AnswerWithinADayReport,
    private readonly periods: ReportPeriods,
    private readonly present: PresentMetrics,
    private readonly footnotes: Footnotes,
    private readonly orders: FindOrdersOfFilter,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('answerWithinADayReport', {
    summary: 'First responses within one working day',
    description:
      'M15. This variant of the rule of 24 hours counts the working time of the department that answers. The rule itself stands ' +
      `beside it. Each share links to its requests. ${IN_TABLES}`,
    access: { scope: 'reports:read', rule: 'Members of either department of a pair. Executives see all pairs.' },
    responses: { 200: WithinADayReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: MetricRowsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithinADayReportDto | string> {
    const asOf = this.clock.now();
    const period = await this.periods.ofWeeks(actor, query, asOf);
    const asked = { ...period, now: asOf, linked: await this.orders.find(actor, query) };
    const found = await this.report.rows(actor, asked, query.by ?? 'PAIR', placeIn(query));
    const named = await this.present.names(found);
    const rows = found.map((row) => ({ ...named(row.place), ...sharesOf(query, row) }));
    if (query.format === 'csv') {
      return sendCsv(reply, fileName('answer-within-a-day', period.period), toCsv(COLUMNS, rows));
    }
    const footnotes = await this.footnotes.of(actor, period, query);
    return { ...period, asOf, definitions: DEFINITIONS, footnotes, rows };
  }

  @Get('requests')
  @Operation('answerWithinADayRequests', {
    summary: 'Written requests and their first response within one working day',
    description:
      'The list has one row for each request sent in writing in the period, the newest first. Its amount is the working time for which it waited. A request that still has time is neither in time nor late.',
    access: { scope: 'reports:read', rule: 'Members of either department of a pair. Executives see all pairs.' },
    responses: { 200: RowBehindPage },
  })
  async requests(@CurrentActor() actor: Actor, @Query() query: RequestsBehindQuery): Promise<Page<RowBehindDto>> {
    const now = this.clock.now();
    const period = await this.periods.ofWeeks(actor, query, now);
    const asked = { ...period, now, linked: await this.orders.find(actor, query) };
    const where = placeIn(query);
    return pageBehind(query, (part) => this.report.requests(actor, asked, { where, ...part }));
  }
}

const sharesOf = (
  query: MetricRowsQuery,
  { place, requests, withinADay: day, within24Hours: hours }: WithinADayRow,
) => ({
  requests,
  suppressed: day === null,
  withinADay: day && {
    ...{ due: day.due, share: day.share, interval: day.interval },
    requests: linkToRequests({ path: 'answer-within-a-day' }, query, place),
  },
  within24Hours: hours && {
    ...{ due: hours.of ?? 0, share: hours.value, interval: hours.interval },
    requests: requestsBehind(ANSWER_RULE, query, place, 'kept'),
  },
});
