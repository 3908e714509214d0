import { ApiProperty, PickType } from '@nestjs/swagger';
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
  /** Working seconds within which 85 of a hundred requests of this department are answered; null with fewer than 20 answers. */
  @ApiProperty({ type: 'integer', nullable: true, example: 57600 }) own: number | null;
  /** The same of all departments that ask for it. */
  @ApiProperty({ type: 'integer', nullable: true, example: 36000 }) all: number | null;
  /** The one by the other, in basis points. */
  @ApiProperty({ type: 'integer', nullable: true, example: 16000 }) ratio: number | null;
  /** Beyond one and a half times, or below two thirds, of what all wait. */
  @ApiProperty({ enum: TREATMENTS, enumName: 'Treatment', nullable: true, example: 'SLOWER' })
  treated: (typeof TREATMENTS)[number] | null;
}

export class EqualTreatmentReportDto extends OfPeriodDto {
  @ApiProperty({ type: [MetricDefinitionDto] }) definitions: MetricDefinitionDto[];
  /** How many requests of the period are left out, and why. */
  @ApiProperty({ type: [String], example: ['3 merged'] }) footnotes: string[];
  @ApiProperty({ type: [TreatmentRowDto] }) rows: TreatmentRowDto[];
}
