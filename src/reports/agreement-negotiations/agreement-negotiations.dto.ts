import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { MetricDefinitionDto, MetricRowDto, MetricValueDto } from '../http/metrics/metric.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';

export class NegotiationFigureDto extends OmitType(MetricValueDto, ['requests', 'figure'] as const) {
  @ApiProperty({ example: 'acceptedAtOnce' }) figure: string;
}

export class NegotiationsRowDto extends PickType(MetricRowDto, ['requester', 'provider'] as const) {
  /** How many negotiations the row is about. */
  @ApiProperty({ type: 'integer', example: 6 }) negotiations: number;
  /**
   * True: fewer than five negotiations, or a period that would give such away beside other ones. Members of the two departments can
   * read each of them and see the figures all the same. `figures` is null then.
   */
  @ApiProperty({ example: false }) suppressed: boolean;
  @ApiProperty({ type: [NegotiationFigureDto], nullable: true }) figures: NegotiationFigureDto[] | null;
}

export class AgreementNegotiationsReportDto extends OfPeriodDto {
  @ApiProperty({ type: [MetricDefinitionDto] }) definitions: MetricDefinitionDto[];
  @ApiProperty({ type: [NegotiationsRowDto] }) rows: NegotiationsRowDto[];
}
