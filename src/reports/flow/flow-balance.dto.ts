import { PickType } from '@nestjs/swagger';
import { IsOneOf } from '../../platform/http/fields.js';
import { FlagField, IntegerField, ListField, PartField, TextField } from '../../platform/http/response-fields.js';
import { FIGURES_OF_REQUESTS, type FigureOfRequests } from './flow-balance.report.js';
import { MetricDefinitionDto, MetricRowDto } from '../http/metrics/metric.dto.js';
import { RequestsBehindQuery } from '../http/metrics/metric.query.js';
import { OfPeriodDto } from '../http/period.dto.js';

/** Which figure, and of which row. */
export class FlowBalanceRequestsQuery extends RequestsBehindQuery {
  /** A figure that counts requests; the other figures are computed from these. */
  @IsOneOf(FIGURES_OF_REQUESTS, { enumName: 'FigureOfFlowBalance', example: 'workInProgress' })
  figure: FigureOfRequests;
}

/** Where the requests behind each figure are listed. */
export class FlowBalanceBehindDto {
  /**
   * The requests open in the period. Their amounts are the seconds for which each was open, and give the work in
   * progress when divided by the length of the period.
   */
  @TextField({ example: '/api/v1/reports/flow-balance/requests?figure=workInProgress' }) workInProgress: string;
  /** One row for each request that arrived. */
  @TextField({ example: '/api/v1/reports/flow-balance/requests?figure=arrivalsPerWeek' }) arrivalsPerWeek: string;
  /** The requests that ended. Their amounts are the seconds for which each had been open. */
  @TextField({ example: '/api/v1/reports/flow-balance/requests?figure=meanTime' }) meanTime: string;
}

export class FlowBalanceRowDto extends PickType(MetricRowDto, [
  'requester',
  'provider',
  'service',
  'priority',
  'requests',
  'suppressed',
] as const) {
  /** The average number of open requests, in hundredths; null where it would be about a person. */
  @IntegerField({ nullable: true, example: 500 }) workInProgress: number | null;
  /** The number of arrivals in seven days, in hundredths. */
  @IntegerField({ nullable: true, example: 1000 }) arrivalsPerWeek: number | null;
  /** The average calendar seconds for which requests that ended in the period had been open; null without any. */
  @IntegerField({ nullable: true, example: 172800 }) meanTime: number | null;
  /** Arrivals times the mean time: the expected number of open requests, in hundredths. */
  @IntegerField({ nullable: true, example: 286 }) expected: number | null;
  /** The difference between expected and actual number, in basis points of the actual one. */
  @IntegerField({ nullable: true, example: 4286 }) off: number | null;
  /** True: the difference is more than 30 %. The work grows or shrinks, or a part of it is neglected. */
  @FlagField({ example: true }) alarm: boolean;
  /**
   * The requests behind it; null where it would be about a person. The expected number and the difference follow from
   * these.
   */
  @PartField(FlowBalanceBehindDto, { nullable: true }) behind: FlowBalanceBehindDto | null;
}

export class FlowBalanceReportDto extends OfPeriodDto {
  @ListField(MetricDefinitionDto) definitions: MetricDefinitionDto[];
  /** The number of requests of the period that are left out, with the reason. */
  @ListField(String, { example: ['3 merged'] }) footnotes: string[];
  @ListField(FlowBalanceRowDto) rows: FlowBalanceRowDto[];
}
