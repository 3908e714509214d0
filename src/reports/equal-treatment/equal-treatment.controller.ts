import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindOrdersOfFilter } from '../../orders/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CsvColumn, count, hoursColumn, percent, sendCsv, text, toCsv } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import { Footnotes } from '../footnotes/footnotes.js';
import { EqualTreatmentReport } from './equal-treatment.report.js';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { EqualTreatmentReportDto, type TreatmentRowDto } from './equal-treatment.dto.js';
import { MetricFilterQuery, placeIn } from '../http/metrics/metric.query.js';
import { PresentMetrics } from '../http/metrics/present-metrics.js';
import { IN_TABLES } from '../http/period.query.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';

const DEFINITIONS = [
  {
    metric: 'M22',
    figure: 'ratio',
    definition:
      'The working time within which 85 of a hundred requests of this department are answered, by that of all departments ' +
      'that ask the same service with the same priority.',
    population: RESPONSE_TIMES.figures.answer!.population,
    basis: RESPONSE_TIMES.figures.answer!.basis,
  },
];

const COLUMNS: CsvColumn<TreatmentRowDto>[] = [
  text('Requester', ({ requester }) => requester?.code),
  text('Provider', ({ provider }) => provider?.code),
  text('Service', ({ service }) => service?.code),
  text('Priority', ({ priority }) => priority),
  count('Requests', ({ requests }) => requests),
  hoursColumn('Answer p85', ({ own }) => own),
  hoursColumn('Answer p85 of all', ({ all }) => all),
  percent('Of all', ({ ratio }) => ratio),
  text('Treated', ({ treated }) => treated),
];

@ApiTags('Reports')
@Controller('reports/equal-treatment')
export class EqualTreatmentController {
  constructor(
    private readonly report: EqualTreatmentReport,
    private readonly periods: ReportPeriods,
    private readonly present: PresentMetrics,
    private readonly footnotes: Footnotes,
    private readonly orders: FindOrdersOfFilter,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('equalTreatmentReport', {
    summary: 'Equal waiting times of departments that ask for the same',
    description: `M22. A department that waits more than one and a half times as long as all, or less than two thirds as long, is marked. ${IN_TABLES}`,
    access: { scope: 'reports:read', rule: 'Members of the provider. Executives see all providers.' },
    responses: { 200: EqualTreatmentReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: MetricFilterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EqualTreatmentReportDto | string> {
    const asOf = this.clock.now();
    const period = await this.periods.ofWeeks(actor, query, asOf);
    const asked = { ...period, now: asOf, linked: await this.orders.find(actor, query) };
    const treated = await this.report.rows(actor, asked, placeIn(query));
    const named = await this.present.names(treated);
    const rows = treated.map(({ place, requests, own, all, ratio }) => ({
      ...named(place),
      requests,
      own,
      all,
      ratio: ratio?.share ?? null,
      treated: ratio?.treated ?? null,
    }));
    if (query.format === 'csv') return sendCsv(reply, fileName('equal-treatment', period.period), toCsv(COLUMNS, rows));
    const footnotes = await this.footnotes.of(actor, period, query);
    return { ...period, asOf, definitions: DEFINITIONS, footnotes, rows };
  }
}
