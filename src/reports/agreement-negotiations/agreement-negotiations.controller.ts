import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CsvColumn, count, sendCsv, text, toCsv } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import { AgreementNegotiationsReport } from './agreement-negotiations.report.js';
import { NEGOTIATION_FIGURES } from './figures.js';
import type { FigureValue } from '../metrics/figure-values.js';
import {
  AgreementNegotiationsReportDto,
  type NegotiationFigureDto,
  type NegotiationsRowDto,
} from './agreement-negotiations.dto.js';
import { columnsOfFigures } from '../http/metrics/metric.csv.js';
import { definitionsOf, PresentMetrics } from '../http/metrics/present-metrics.js';
import { IN_TABLES, ReportQuery } from '../http/period.query.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';

const DEFINITIONS = definitionsOf({ figures: NEGOTIATION_FIGURES });

const COLUMNS: CsvColumn<NegotiationsRowDto>[] = [
  text('Requester', ({ requester }) => requester?.code),
  text('Provider', ({ provider }) => provider?.code),
  count('Negotiations', ({ negotiations }) => negotiations),
  ...columnsOfFigures(NEGOTIATION_FIGURES),
];

@ApiTags('Reports')
@Controller('reports/agreement-negotiations')
export class AgreementNegotiationsController {
  constructor(
    private readonly report: AgreementNegotiationsReport,
    private readonly periods: ReportPeriods,
    private readonly present: PresentMetrics,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('agreementNegotiationsReport', {
    summary: 'Negotiations of agreements',
    description:
      'M17. The figures are the number of proposals, the time they take, and the end of each negotiation: accepted, expired, ' +
      `escalated, or decided by an executive. The date of a single request is negotiated apart from this, and has a report of its own. ${IN_TABLES}`,
    access: { scope: 'reports:read', rule: 'Members of either department of a pair. Executives see all pairs.' },
    responses: { 200: AgreementNegotiationsReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgreementNegotiationsReportDto | string> {
    const asOf = this.clock.now();
    const period = await this.periods.ofWeeks(actor, query, asOf);
    const found = await this.report.rows(actor, { ...period, now: asOf }, query);
    const named = await this.present.names(found);
    const rows = found.map(({ place, negotiations, figures }) => {
      const { requester, provider } = named(place);
      return {
        requester,
        provider,
        negotiations,
        suppressed: figures === null,
        figures: figures && presented(figures),
      };
    });
    if (query.format === 'csv') {
      return sendCsv(reply, fileName('agreement-negotiations', period.period), toCsv(COLUMNS, rows));
    }
    return { ...period, asOf, definitions: DEFINITIONS, rows };
  }
}

const presented = (figures: Record<string, FigureValue>): NegotiationFigureDto[] =>
  Object.entries(figures).map(([figure, { unit, value, of, interval, p85, p95, longest, longerThan }]) => ({
    ...{ figure, unit, value, of, interval },
    ...{ p85, p95, longest, longerThan },
  }));
