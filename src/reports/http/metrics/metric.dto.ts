import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/pagination.js';
import { XMR_RULES, type XmrRule, type XmrSide } from '@lockstep/statistics';
import { type Unit, UNITS } from '../../metrics/figure-values.js';
import { DaysDto, OfPeriodDto } from '../period.dto.js';
import { DefinitionDto, DepartmentNameDto, IntervalDto } from '../../responsiveness/responsiveness.dto.js';

const SIDES = ['ABOVE', 'BELOW'] as const;

export class MetricDefinitionDto extends DefinitionDto {
  /** Its place in the catalogue of metrics. */
  @ApiProperty({ example: 'M8' }) metric: string;
}

export class MetricValueDto {
  @ApiProperty({ example: 'reopenRate' }) figure: string;
  /** Basis points are hundredths of a percent; hundredths those of the thing itself. */
  @ApiProperty({ enum: UNITS, enumName: 'FigureUnit' }) unit: Unit;
  /** The median of a duration. Null where there is nothing to tell it from, or fewer facts than the figure wants. */
  @ApiProperty({ type: 'number', nullable: true, example: 833 }) value: number | null;
  /** How many a share is of, or how many durations there are; else null. */
  @ApiProperty({ type: 'integer', nullable: true, example: 24 }) of: number | null;
  /** Wilson's 95 % interval of a share, in basis points. */
  @ApiProperty({ type: IntervalDto, nullable: true }) interval: IntervalDto | null;
  /** Only for durations; null while fewer than 20 have ended. */
  @ApiProperty({ type: 'integer', nullable: true, example: null }) p85: number | null;
  /** Only for durations; null while fewer than 20 have ended. */
  @ApiProperty({ type: 'integer', nullable: true, example: null }) p95: number | null;
  /** The longest duration, ended or not. */
  @ApiProperty({ type: 'integer', nullable: true, example: null }) longest: number | null;
  /** So many durations are still open that the median can only be said to be longer than this. */
  @ApiProperty({ type: 'integer', nullable: true, example: null }) longerThan: number | null;
  /** The requests it was counted from. */
  @ApiProperty({ example: '/api/v1/reports/reopens/requests?figure=reopenRate' }) requests: string;
}

export class ServiceNameDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'CLARIFY' }) code: string;
  @ApiProperty({ example: 'Part clarification' }) name: string;
}

export class MetricRowDto {
  /** Null where the row is not of one department that asks. */
  @ApiProperty({ type: DepartmentNameDto, nullable: true }) requester: DepartmentNameDto | null;
  /** The department asked first; null where the row is not of one. */
  @ApiProperty({ type: DepartmentNameDto, nullable: true }) provider: DepartmentNameDto | null;
  @ApiProperty({ type: ServiceNameDto, nullable: true }) service: ServiceNameDto | null;
  @ApiProperty({ type: String, nullable: true, example: null }) priority: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) channel: string | null;
  /** Its Monday. */
  @ApiProperty({ type: String, format: 'date', nullable: true, example: null }) week: string | null;
  /** The tenth of the scale, by the basis points it begins with; `UNKNOWN`: no chance was said. Else null. */
  @ApiProperty({ type: String, nullable: true, example: null }) chance: string | null;
  /** How many requests the row is about. */
  @ApiProperty({ type: 'integer', example: 24 }) requests: number;
  /**
   * True: fewer than five requests or a single pair of hands, so that the figures would be about a person; or a row from which
   * such figures could be told by subtraction, of another row or of other days. Whole weeks, and for departments that ask little
   * thirteen of them, show more than single days. `figures` is null then.
   */
  @ApiProperty({ example: false }) suppressed: boolean;
  @ApiProperty({ type: [MetricValueDto], nullable: true }) figures: MetricValueDto[] | null;
}

export class MetricReportDto extends OfPeriodDto {
  @ApiProperty({ type: [MetricDefinitionDto] }) definitions: MetricDefinitionDto[];
  /** How many requests of the period are left out: merged into others, called off before anybody began, not confirmed by the person they were raised for. */
  @ApiProperty({ type: [String], example: ['3 merged'] }) footnotes: string[];
  @ApiProperty({ type: [MetricRowDto] }) rows: MetricRowDto[];
}

/** The figures of a row on one side of the day. */
export class ComparedSideDto extends PickType(MetricRowDto, ['requests', 'suppressed', 'figures'] as const) {}

export class ComparedRowDto extends OmitType(MetricRowDto, [
  'requests',
  'suppressed',
  'figures',
  'week',
  'chance',
] as const) {
  @ApiProperty({ type: ComparedSideDto }) before: ComparedSideDto;
  @ApiProperty({ type: ComparedSideDto }) after: ComparedSideDto;
}

export class MetricComparisonDto {
  @ApiProperty({ type: DaysDto }) before: DaysDto;
  @ApiProperty({ type: DaysDto }) after: DaysDto;
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ type: [MetricDefinitionDto] }) definitions: MetricDefinitionDto[];
  @ApiProperty({ type: [ComparedRowDto] }) rows: ComparedRowDto[];
}

export class WeekPointDto {
  /** Its Monday. */
  @ApiProperty({ format: 'date', example: '2026-03-02' }) week: string;
  /** Null where there was nothing to tell it from, or where it would be about a person. */
  @ApiProperty({ type: 'number', nullable: true, example: 24 }) value: number | null;
}

export class WeekLimitsDto {
  /** From how many of the first weeks they were drawn; they stay as they are. */
  @ApiProperty({ type: 'integer', example: 20 }) baseline: number;
  @ApiProperty({ example: 22.92 }) centre: number;
  @ApiProperty({ example: 10.1 }) lower: number;
  @ApiProperty({ example: 35.73 }) upper: number;
  /** How far a week may be from the one before it. */
  @ApiProperty({ example: 15.75 }) range: number;
}

export class WeekSignalDto {
  @ApiProperty({ format: 'date', example: '2026-03-02' }) week: string;
  /** Outside the limits; the eighth in a row on one side; three of four nearer a limit than the centre; a leap above the limit. */
  @ApiProperty({ enum: XMR_RULES, enumName: 'XmrRule', example: 'OUTSIDE_LIMITS' }) rule: XmrRule;
  @ApiProperty({ enum: SIDES, enumName: 'XmrSide', nullable: true, example: 'ABOVE' }) side: XmrSide | null;
}

export class MetricWeeksDto extends OfPeriodDto {
  @ApiProperty({ type: MetricDefinitionDto }) definition: MetricDefinitionDto;
  @ApiProperty({ enum: UNITS, enumName: 'FigureUnit' }) unit: Unit;
  @ApiProperty({ type: [WeekPointDto] }) points: WeekPointDto[];
  /** Between which weeks vary by themselves; null for fewer than eight weeks with a value. */
  @ApiProperty({ type: WeekLimitsDto, nullable: true }) limits: WeekLimitsDto | null;
  /** Weeks that ordinary variation does not explain: ask what happened. Everything else is noise. */
  @ApiProperty({ type: [WeekSignalDto] }) signals: WeekSignalDto[];
}

export class BesideDto {
  @ApiProperty({ example: 'cause' }) name: string;
  @ApiProperty({ type: String, nullable: true, example: 'QUEUE' }) value: string | null;
}

export class RowBehindDto {
  /** Null where the request is restricted and you lead neither side: it counts, and is not named. */
  @ApiProperty({ type: String, nullable: true, example: 'ENG-1042' }) number: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'CLOSED' }) state: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  /** Whether it counts as part of a share, or whether a duration has ended; else null. */
  @ApiProperty({ type: Boolean, nullable: true, example: true }) isPart: boolean | null;
  /** Its part of a sum, or how many seconds it took. Null where it only counts. */
  @ApiProperty({ type: 'number', nullable: true, example: null }) amount: number | null;
  /** Shown by the report beside the figure: of a miss its cause, the word of the department, and whether it disputes the cause. */
  @ApiProperty({ type: [BesideDto] }) beside: BesideDto[];
  @ApiProperty({ type: String, nullable: true, example: '/api/v1/requests/ENG-1042' }) request: string | null;
}

export class RowBehindPageDto extends PageOf(RowBehindDto) {}
