import { OmitType, PickType } from '@nestjs/swagger';
import { FlagField, IntegerField, ListField, TextField } from '../../platform/http/response-fields.js';
import { MetricDefinitionDto, MetricRowDto, MetricValueDto } from '../http/metrics/metric.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';

export class NegotiationFigureDto extends OmitType(MetricValueDto, ['requests', 'figure'] as const) {
  @TextField({ example: 'acceptedAtOnce' }) figure: string;
}

export class NegotiationsRowDto extends PickType(MetricRowDto, ['requester', 'provider'] as const) {
  /** The number of negotiations in the row. */
  @IntegerField({ example: 6 }) negotiations: number;
  /**
   * True: fewer than five negotiations, or a period that would reveal such figures beside other periods. Members of the
   * two departments can read each negotiation and see the figures all the same. `figures` is null then.
   */
  @FlagField({ example: false }) suppressed: boolean;
  @ListField(NegotiationFigureDto, { nullable: true }) figures: NegotiationFigureDto[] | null;
}

export class AgreementNegotiationsReportDto extends OfPeriodDto {
  @ListField(MetricDefinitionDto) definitions: MetricDefinitionDto[];
  @ListField(NegotiationsRowDto) rows: NegotiationsRowDto[];
}
