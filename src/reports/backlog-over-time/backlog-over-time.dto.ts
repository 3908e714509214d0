import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsId, Optional } from '../../platform/http/fields.js';
import { type Step, STEPS } from './backlog-over-time.report.js';
import {
  MetricDefinitionDto,
  ServiceNameDto,
  WeekLimitsDto,
  WeekPointDto,
  WeekSignalDto,
} from '../http/metrics/metric.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { PeriodQuery } from '../http/period.query.js';
import { DepartmentNameDto } from '../responsiveness/responsiveness.dto.js';

const BACKLOG_SPLITS = ['SERVICE_AND_PRIORITY'] as const;

/** Which days and departments. Without days: the last 90, by weeks the last half year. */
export class BacklogOverTimeQuery extends PeriodQuery {
  /** A row for each day, or for each week: then it is the first day of the week that is kept. */
  @ApiPropertyOptional({ enum: STEPS, enumName: 'BacklogStep', default: 'DAY' })
  @Optional()
  @IsIn(STEPS)
  step?: Step;

  /** Each row once for each service and priority, instead of once for the department. */
  @ApiPropertyOptional({ enum: BACKLOG_SPLITS, enumName: 'BacklogSplit' })
  @Optional()
  @IsIn(BACKLOG_SPLITS)
  split?: (typeof BACKLOG_SPLITS)[number];

  @IsId({ required: false, description: 'Only this department.' })
  @Optional()
  departmentId?: string;
}

export class BacklogAgesDto {
  /** Half of the open requests were at most so old, in calendar seconds since the asking. */
  @ApiProperty({ type: 'integer', example: 259200 }) p50: number;
  /** 85 of a hundred. */
  @ApiProperty({ type: 'integer', example: 604800 }) p85: number;
  /** The oldest. */
  @ApiProperty({ type: 'integer', example: 950400 }) max: number;
}

export class BacklogFiguresDto {
  /** Past their instant of breach, while the department had to act. */
  @ApiProperty({ type: 'integer', example: 3 }) overdue: number;
  /** The work they were estimated to take; what nobody estimated adds nothing. */
  @ApiProperty({ type: 'integer', example: 1440 }) effortMinutes: number;
  /** Null where nothing was open. */
  @ApiProperty({ type: BacklogAgesDto, nullable: true }) age: BacklogAgesDto | null;
}

export class BacklogThenDto {
  /** The department asked first. */
  @ApiProperty({ type: DepartmentNameDto }) department: DepartmentNameDto;
  /** In the zone of the department. */
  @ApiProperty({ format: 'date', example: '2026-03-03' }) day: string;
  /** Its Monday; null in a table of days. */
  @ApiProperty({ type: String, format: 'date', nullable: true, example: null }) week: string | null;
  /** Soon after the midnight with which the day begins; later where nothing ran then. */
  @ApiProperty({ type: String, format: 'date-time' }) takenAt: Date;
  /** Null where the row is of the whole department. */
  @ApiProperty({ type: ServiceNameDto, nullable: true }) service: ServiceNameDto | null;
  @ApiProperty({ type: String, nullable: true, example: null }) priority: string | null;
  /** Requests without an answer. */
  @ApiProperty({ type: 'integer', example: 14 }) open: number;
  /**
   * True: fewer than five requests or a single pair of hands, so that the figures would be about a person; or a row from which
   * such figures could be told. Never to the department's lead. `figures` is null then.
   */
  @ApiProperty({ example: false }) suppressed: boolean;
  @ApiProperty({ type: BacklogFiguresDto, nullable: true }) figures: BacklogFiguresDto | null;
}

export class MedianAgeChartDto {
  @ApiProperty({ type: DepartmentNameDto }) department: DepartmentNameDto;
  /** The median age in calendar seconds; null where nothing was open, or where it would be about a person. */
  @ApiProperty({ type: [WeekPointDto] }) points: WeekPointDto[];
  /** Between which weeks vary by themselves; null for fewer than eight weeks with a value. */
  @ApiProperty({ type: WeekLimitsDto, nullable: true }) limits: WeekLimitsDto | null;
  /** Weeks that ordinary variation does not explain. */
  @ApiProperty({ type: [WeekSignalDto] }) signals: WeekSignalDto[];
}

export class BacklogOverTimeDto extends OfPeriodDto {
  @ApiProperty({ type: [MetricDefinitionDto] }) definitions: MetricDefinitionDto[];
  @ApiProperty({ type: [BacklogThenDto] }) rows: BacklogThenDto[];
  /** The median age week by week (XmR, Wheeler), for each department. Empty unless the table is of weeks and of whole departments. */
  @ApiProperty({ type: [MedianAgeChartDto] }) charts: MedianAgeChartDto[];
}
