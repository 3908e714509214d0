import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { FIGURES_OF_REQUESTS, type FigureOfRequests } from './flow-balance.report.js';
import { MetricDefinitionDto, MetricRowDto } from '../http/metrics/metric.dto.js';
import { RequestsBehindQuery } from '../http/metrics/metric.query.js';
import { OfPeriodDto } from '../http/period.dto.js';

/** Which figure, and of which row. */
export class FlowBalanceRequestsQuery extends RequestsBehindQuery {
  /** One that requests stand behind; the others are reckoned from these. */
  @ApiProperty({ enum: FIGURES_OF_REQUESTS, enumName: 'FigureOfFlowBalance', example: 'workInProgress' })
  @IsIn(FIGURES_OF_REQUESTS)
  figure: FigureOfRequests;
}

/** Where the requests behind each figure are listed. */
export class FlowBalanceBehindDto {
  /** Their amounts are the seconds for which each was open in the period; by its length they are the work in progress. */
  @ApiProperty({ example: '/api/v1/reports/flow-balance/requests?figure=workInProgress' }) workInProgress: string;
  /** One row for each that came. */
  @ApiProperty({ example: '/api/v1/reports/flow-balance/requests?figure=arrivalsPerWeek' }) arrivalsPerWeek: string;
  /** Their amounts are the seconds for which each had been open when it ended. */
  @ApiProperty({ example: '/api/v1/reports/flow-balance/requests?figure=meanTime' }) meanTime: string;
}

export class FlowBalanceRowDto extends PickType(MetricRowDto, [
  'requester',
  'provider',
  'service',
  'priority',
  'requests',
  'suppressed',
] as const) {
  /** How many requests were open on average, in hundredths; null where it would be about a person. */
  @ApiProperty({ type: 'integer', nullable: true, example: 500 }) workInProgress: number | null;
  /** How many came in seven days, in hundredths. */
  @ApiProperty({ type: 'integer', nullable: true, example: 1000 }) arrivalsPerWeek: number | null;
  /** Calendar seconds for which those that ended in the period had been open, on average; null where none ended. */
  @ApiProperty({ type: 'integer', nullable: true, example: 172800 }) meanTime: number | null;
  /** Arrivals by their time: how many should have been open, in hundredths. */
  @ApiProperty({ type: 'integer', nullable: true, example: 286 }) expected: number | null;
  /** By how much that is off from how many were open, in basis points of these. */
  @ApiProperty({ type: 'integer', nullable: true, example: 4286 }) off: number | null;
  /** Off by more than 30 %: the work grows or shrinks, or part of it is left lying. */
  @ApiProperty({ example: true }) alarm: boolean;
  /** The requests behind it; null where it would be about a person. What is expected, and by how much it is off, follow from these. */
  @ApiProperty({ type: FlowBalanceBehindDto, nullable: true }) behind: FlowBalanceBehindDto | null;
}

export class FlowBalanceReportDto extends OfPeriodDto {
  @ApiProperty({ type: [MetricDefinitionDto] }) definitions: MetricDefinitionDto[];
  /** How many requests of the period are left out, and why. */
  @ApiProperty({ type: [String], example: ['3 merged'] }) footnotes: string[];
  @ApiProperty({ type: [FlowBalanceRowDto] }) rows: FlowBalanceRowDto[];
}
