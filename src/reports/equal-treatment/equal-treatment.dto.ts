import { PickType } from '@nestjs/swagger';
import { IntegerField, ListField, OneOfField } from '../../platform/http/response-fields.js';
import { MetricDefinitionDto, MetricRowDto } from '../http/metrics/metric.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';

const TREATMENTS = ['SLOWER', 'FASTER', 'ALIKE'] as const;

export class TreatmentRowDto extends PickType(MetricRowDto, [
  'requester',
  'provider',
  'service',
  'priority',
  'requests',
] as const) {
  /**
   * Working seconds within which 85 of a hundred requests of this department are answered; null with fewer than 20
   * answers.
   */
  @IntegerField({ nullable: true, example: 57600 }) own: number | null;
  /** The working seconds for all departments that ask for the service. */
  @IntegerField({ nullable: true, example: 36000 }) all: number | null;
  /** The ratio of both, in basis points. */
  @IntegerField({ nullable: true, example: 16000 }) ratio: number | null;
  /** More than one and a half times, or less than two thirds, of the wait of all. */
  @OneOfField(TREATMENTS, { enumName: 'Treatment', nullable: true, example: 'SLOWER' })
  treated: (typeof TREATMENTS)[number] | null;
}

export class EqualTreatmentReportDto extends OfPeriodDto {
  @ListField(MetricDefinitionDto) definitions: MetricDefinitionDto[];
  /** The number of requests of the period that are left out, with the reason. */
  @ListField(String, { example: ['3 merged'] }) footnotes: string[];
  @ListField(TreatmentRowDto) rows: TreatmentRowDto[];
}
