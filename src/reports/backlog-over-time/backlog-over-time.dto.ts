import { IsOneOf, Optional } from '../../platform/http/fields.js';
import { IsDepartment } from '../../platform/http/named-fields.js';
import {
  FlagField,
  InstantField,
  IntegerField,
  ListField,
  LocalDateField,
  PartField,
  TextField,
} from '../../platform/http/response-fields.js';
import { type BacklogStep, STEPS } from './backlog-over-time.report.js';
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
  /** A row for each day, or for each week. A week shows the backlog of its first day. */
  @Optional()
  @IsOneOf(STEPS, { enumName: 'BacklogStep', default: 'DAY' })
  step?: BacklogStep;

  /** Each row once for each service and priority, instead of once for the department. */
  @Optional()
  @IsOneOf(BACKLOG_SPLITS, { enumName: 'BacklogSplit' })
  split?: (typeof BACKLOG_SPLITS)[number];

  @Optional()
  @IsDepartment({ description: 'Only this department.' })
  departmentId?: string;
}

export class BacklogAgesDto {
  /** The age that half of the open requests do not exceed, in calendar seconds since the asking. */
  @IntegerField({ example: 259200 }) p50: number;
  /** The age that 85 of a hundred do not exceed. */
  @IntegerField({ example: 604800 }) p85: number;
  /** The age of the oldest. */
  @IntegerField({ example: 950400 }) max: number;
}

export class BacklogFiguresDto {
  /** Requests past their instant of breach while the department had to act. */
  @IntegerField({ example: 3 }) overdue: number;
  /** The sum of the estimates; requests without one add nothing. */
  @IntegerField({ example: 1440 }) effortMinutes: number;
  /** Null where nothing was open. */
  @PartField(BacklogAgesDto, { nullable: true }) age: BacklogAgesDto | null;
}

export class BacklogThenDto {
  /** The department that was asked first. */
  @PartField(DepartmentNameDto) department: DepartmentNameDto;
  /** The day in the zone of the department. */
  @LocalDateField({ example: '2026-03-03' }) day: string;
  /** The Monday of the week; null in a table of days. */
  @LocalDateField({ nullable: true, example: null }) week: string | null;
  /** The instant soon after the midnight at which the day begins; later where nothing ran then. */
  @InstantField() takenAt: Date;
  /** Null where the row is about the whole department. */
  @PartField(ServiceNameDto, { nullable: true }) service: ServiceNameDto | null;
  @TextField({ nullable: true, example: null }) priority: string | null;
  /** Requests without an answer. */
  @IntegerField({ example: 14 }) open: number;
  /**
   * True: fewer than five requests or a single handler, so the figures would be about a person. It is also true for a
   * row that would reveal such figures. The department’s lead sees all. `figures` is null then.
   */
  @FlagField({ example: false }) suppressed: boolean;
  @PartField(BacklogFiguresDto, { nullable: true }) figures: BacklogFiguresDto | null;
}

export class MedianAgeChartDto {
  @PartField(DepartmentNameDto) department: DepartmentNameDto;
  /** The median age in calendar seconds; null where nothing was open, or where it would be about a person. */
  @ListField(WeekPointDto) points: WeekPointDto[];
  /** The limits within which weeks vary by themselves; null for fewer than eight weeks with a value. */
  @PartField(WeekLimitsDto, { nullable: true }) limits: WeekLimitsDto | null;
  /** Weeks that ordinary variation does not explain. */
  @ListField(WeekSignalDto) signals: WeekSignalDto[];
}

export class BacklogOverTimeDto extends OfPeriodDto {
  @ListField(MetricDefinitionDto) definitions: MetricDefinitionDto[];
  @ListField(BacklogThenDto) rows: BacklogThenDto[];
  /** The median age week by week (XmR, Wheeler), for each department. Empty unless the table is of weeks and of whole departments. */
  @ListField(MedianAgeChartDto) charts: MedianAgeChartDto[];
}
