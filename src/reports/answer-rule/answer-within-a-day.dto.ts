import { PickType } from '@nestjs/swagger';
import { IntegerField, ListField, PartField, TextField } from '../../platform/http/response-fields.js';
import { MetricDefinitionDto, MetricRowDto } from '../http/metrics/metric.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { IntervalDto } from '../responsiveness/responsiveness.dto.js';

/** How many heard something in time. */
export class KeptShareDto {
  /** Requests that were responded to, or out of time. */
  @IntegerField({ example: 20 }) due: number;
  /** The share of the due requests, in basis points; null without any. */
  @IntegerField({ nullable: true, example: 9000 }) share: number | null;
  /** Wilson's 95 % interval, in basis points. */
  @PartField(IntervalDto, { nullable: true }) interval: IntervalDto | null;
  /** The requests behind the share, in time or not. A request that still has time is left out. */
  @TextField({ example: '/api/v1/reports/answer-within-a-day/requests' }) requests: string;
}

export class WithinADayRowDto extends PickType(MetricRowDto, [
  'requester',
  'provider',
  'service',
  'priority',
  'requests',
  'suppressed',
] as const) {
  /** Within one working day of the provider; null where it would be about a person. */
  @PartField(KeptShareDto, { nullable: true }) withinADay: KeptShareDto | null;
  /** Within 24 hours, nights and weekends counted. */
  @PartField(KeptShareDto, { nullable: true }) within24Hours: KeptShareDto | null;
}

export class WithinADayReportDto extends OfPeriodDto {
  @ListField(MetricDefinitionDto) definitions: MetricDefinitionDto[];
  /** The number of requests of the period that are left out, with the reason. */
  @ListField(String, { example: ['3 merged'] }) footnotes: string[];
  @ListField(WithinADayRowDto) rows: WithinADayRowDto[];
}
