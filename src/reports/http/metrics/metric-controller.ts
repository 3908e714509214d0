import { Controller, Get, Query, Res, type Type } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { FindOrdersOfFilter } from '../../../orders/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { sendCsv } from '../../../platform/csv/index.js';
import { Operation } from '../../../platform/http/operation.js';
import type { Page } from '../../../platform/http/pagination.js';
import { Footnotes } from '../../footnotes/footnotes.js';
import { type Figure, hasChances, type MetricReport, metricsOf } from '../../metrics/metric-report.js';
import { type Asked, MetricTable } from '../../metrics/metric-table.js';
import { RowsBehind } from '../../metrics/rows-behind.js';
import { refuse } from '../../reports.errors.js';
import { IN_TABLES } from '../period.query.js';
import { daysAround, fileName, ReportPeriods } from '../report-periods.js';
import { metricTable } from './metric.csv.js';
import { MetricComparisonDto, MetricReportDto, MetricWeeksDto, RowBehindDto, RowBehindPage } from './metric.dto.js';
import {
  ComparisonQuery,
  type MetricFilterQuery,
  MetricQuery,
  placeIn,
  RowsBehindQuery,
  WeeksQuery,
} from './metric.query.js';
import { pageBehind } from './page-behind.js';
import { presentWeeks } from './present-weeks.js';
import { compared, definitionsOf, PresentMetrics } from './present-metrics.js';

const HALF_A_YEAR = 182;
const RULE = 'Members of either department of a pair. Executives see all pairs.';

/** The operations of a report: its table, and the requests behind a figure of it. */
export function metricController(report: MetricReport): Type {
  const { path, operation, summary, description } = report;
  const metrics = metricsOf(report).join(', ');
  const names = Object.keys(report.figures);

  @ApiTags('Reports')
  @Controller(`reports/${path}`)
  class MetricController {
    constructor(
      private readonly table: MetricTable,
      private readonly behind: RowsBehind,
      private readonly present: PresentMetrics,
      private readonly periods: ReportPeriods,
      private readonly footnotes: Footnotes,
      private readonly orders: FindOrdersOfFilter,
      private readonly clock: Clock,
    ) {}

    @Get()
    @Operation(`${operation}Report`, {
      summary,
      description: `${metrics}. ${description} The answer defines each figure and links it to the requests behind it. ${IN_TABLES}`,
      access: { scope: 'reports:read', rule: RULE },
      responses: { 200: MetricReportDto },
    })
    async read(
      @CurrentActor() actor: Actor,
      @Query() query: MetricQuery,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<MetricReportDto | string> {
      const asked = await this.asked(actor, query);
      const split = query.split ?? report.usual?.split;
      if (split === 'CHANCE') requireChances(report);
      const by = query.by ?? report.usual?.by ?? 'PAIR';
      const wanted = { by, splits: split === undefined ? [] : [split], where: placeIn(query) };
      const rows = await this.present.rows(report, query, await this.table.rows(actor, report, asked, wanted));
      if (query.format === 'csv') return sendCsv(reply, fileName(path, asked.period), metricTable(report, rows));
      const { from, to, period, now: asOf } = asked;
      const footnotes = await this.footnotes.of(actor, asked, query);
      return { from, to, period, asOf, definitions: definitionsOf(report), footnotes, rows };
    }

    @Get('comparison')
    @Operation(`${operation}Comparison`, {
      summary: `${summary}: before and after a day`,
      description:
        'The comparison has the same figures for as many days before a change as after it, side by side with their intervals. Where the intervals of a share overlap, the difference may be chance.',
      access: { scope: 'reports:read', rule: RULE },
      responses: { 200: MetricComparisonDto },
    })
    async compare(@CurrentActor() actor: Actor, @Query() query: ComparisonQuery): Promise<MetricComparisonDto> {
      const { lastDay: today } = (await this.asked(actor, { ...query, from: query.day })).period;
      const { before, after } = daysAround(query.day, query.days ?? 90, today);
      const asked = {
        before: await this.asked(actor, { ...query, ...before }),
        after: await this.asked(actor, { ...query, ...after }),
      };
      const wanted = { by: query.by ?? ('PAIR' as const), splits: [], where: placeIn(query) };
      const rowsOf = async (side: 'before' | 'after', days: Pick<MetricFilterQuery, 'from' | 'to'>) =>
        this.present.rows(report, { ...query, ...days }, await this.table.rows(actor, report, asked[side], wanted));
      const rows = compared(await rowsOf('before', before), await rowsOf('after', after));
      const { period } = asked.before;
      return {
        before: period,
        after: asked.after.period,
        asOf: asked.after.now,
        definitions: definitionsOf(report),
        rows,
      };
    }

    @Get('weeks')
    @ApiQuery({ name: 'figure', example: names.find((name) => report.figures[name]!.kind !== 'DURATION') })
    @Operation(`${operation}Weeks`, {
      summary: `${summary}: week by week`,
      description:
        'The answer has the figure of each whole week with the limits within which it varies by itself (XmR, Wheeler), and the weeks outside them. By default it covers the last half year.',
      access: { scope: 'reports:read', rule: RULE },
      responses: { 200: MetricWeeksDto },
    })
    async weeks(@CurrentActor() actor: Actor, @Query() query: WeeksQuery): Promise<MetricWeeksDto> {
      const figure = figureNamed(report, query.figure);
      if (figure.kind === 'DURATION') throw refuse('report.no_weeks_of_durations');
      const asked = await this.asked(actor, query, HALF_A_YEAR);
      const { from, to, period, now: asOf } = asked;
      const wanted = { by: 'ALL' as const, splits: ['WEEK' as const], where: placeIn(query) };
      const rows = await this.table.rows(actor, report, asked, wanted);
      return { from, to, period, asOf, ...presentWeeks(report, query, figure, rows, period, asOf) };
    }

    @Get('requests')
    @ApiQuery({ name: 'figure', example: names[0] })
    @Operation(`${operation}Requests`, {
      summary: `${summary}: the requests behind a figure`,
      description:
        'The list has one row for each fact that the figure counts, the newest first. The rows add up to the figure.',
      access: { scope: 'reports:read', rule: RULE },
      responses: { 200: RowBehindPage },
    })
    async requests(@CurrentActor() actor: Actor, @Query() query: RowsBehindQuery): Promise<Page<RowBehindDto>> {
      const figure = figureNamed(report, query.figure);
      if (query.chance !== undefined) requireChances(report);
      const asked = await this.asked(actor, query);
      const where = placeIn(query);
      await this.behind.requireShown(actor, report, query.figure, asked, where);
      return pageBehind(query, (part) => this.behind.list(actor, report, figure, asked, { where, ...part }));
    }

    private async asked(
      actor: Actor,
      query: Pick<MetricFilterQuery, 'from' | 'to' | 'order' | 'customer'>,
      usualDays?: number,
    ): Promise<Asked> {
      const now = this.clock.now();
      const period = await this.periods.ofWeeks(actor, query, now, usualDays);
      return { ...period, now, linked: await this.orders.find(actor, query) };
    }
  }
  Object.defineProperty(MetricController, 'name', { value: `${operation}Controller` });
  return MetricController;
}

/** @throws report.no_chances */
function requireChances(report: MetricReport): void {
  if (!hasChances(report)) throw refuse('report.no_chances');
}

/** @throws report.no_such_figure */
function figureNamed({ figures }: MetricReport, name: string): Figure {
  const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
  if (figure === undefined) {
    throw refuse('report.no_such_figure', `This report has ${Object.keys(figures).join(', ')}.`);
  }
  return figure;
}
