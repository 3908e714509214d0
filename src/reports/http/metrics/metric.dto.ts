import { OmitType, PickType } from '@nestjs/swagger';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  LocalDateField,
  NumberField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { XMR_RULES, type XmrRule, type XmrSide } from '@lockstep/statistics';
import { type Unit, UNITS } from '../../metrics/figure-values.js';
import { DaysDto, OfPeriodDto } from '../period.dto.js';
import { DefinitionDto, DepartmentNameDto, IntervalDto } from '../../responsiveness/responsiveness.dto.js';

const SIDES = ['ABOVE', 'BELOW'] as const;

export class MetricDefinitionDto extends DefinitionDto {
  /** The number of the metric in the catalogue. */
  @TextField({ example: 'M8' }) metric: string;
}

export class MetricValueDto {
  @TextField({ example: 'reopenRate' }) figure: string;
  /** The unit of `value`. 100 basis points are one percent; 100 hundredths are one of the counted things. */
  @OneOfField(UNITS, { enumName: 'FigureUnit' }) unit: Unit;
  /** A share, a number, or the median of a duration. Null without facts, or with fewer facts than the figure needs. */
  @NumberField({ nullable: true, example: 833 }) value: number | null;
  /** The number of cases of a share, or of durations; null otherwise. */
  @IntegerField({ nullable: true, example: 24 }) of: number | null;
  /** Wilson's 95 % interval of a share, in basis points. */
  @PartField(IntervalDto, { nullable: true }) interval: IntervalDto | null;
  /** Only for durations; null while fewer than 20 have ended. */
  @IntegerField({ nullable: true, example: null }) p85: number | null;
  /** Only for durations; null while fewer than 20 have ended. */
  @IntegerField({ nullable: true, example: null }) p95: number | null;
  /** The longest duration, ended or not. */
  @IntegerField({ nullable: true, example: null }) longest: number | null;
  /** A lower bound of the median, because so many durations are still open. */
  @IntegerField({ nullable: true, example: null }) longerThan: number | null;
  /** The requests it was counted from. */
  @TextField({ example: '/api/v1/reports/reopens/requests?figure=reopenRate' }) requests: string;
}

export class ServiceNameDto {
  @IdField() id: string;
  @TextField({ example: 'CLARIFY' }) code: string;
  @TextField({ example: 'Part clarification' }) name: string;
}

export class MetricRowDto {
  /** Null where the row is not about one requester. */
  @PartField(DepartmentNameDto, { nullable: true }) requester: DepartmentNameDto | null;
  /** The department that was asked first; null where the row is not about one provider. */
  @PartField(DepartmentNameDto, { nullable: true }) provider: DepartmentNameDto | null;
  @PartField(ServiceNameDto, { nullable: true }) service: ServiceNameDto | null;
  @TextField({ nullable: true, example: null }) priority: string | null;
  @TextField({ nullable: true, example: null }) channel: string | null;
  /** The Monday of the week. */
  @LocalDateField({ nullable: true, example: null }) week: string | null;
  /** The tenth of the scale, by the basis points at its begin; `UNKNOWN`: the request had no chance. Null otherwise. */
  @TextField({ nullable: true, example: null }) chance: string | null;
  /** The number of requests in the row. */
  @IntegerField({ example: 24 }) requests: number;
  /**
   * True: fewer than five requests or a single handler, so the figures would be about a person. It is also true for a
   * row that would reveal such figures by subtraction. Whole weeks show more than single days, and for departments with
   * few requests thirteen weeks do. `figures` is null then.
   */
  @FlagField({ example: false }) suppressed: boolean;
  @ListField(MetricValueDto, { nullable: true }) figures: MetricValueDto[] | null;
}

export class MetricReportDto extends OfPeriodDto {
  @ListField(MetricDefinitionDto) definitions: MetricDefinitionDto[];
  /**
   * The number of requests of the period that are left out: merged into others, cancelled before work began, not
   * confirmed by the person for whom they were raised.
   */
  @ListField(String, { example: ['3 merged'] }) footnotes: string[];
  @ListField(MetricRowDto) rows: MetricRowDto[];
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
  @PartField(ComparedSideDto) before: ComparedSideDto;
  @PartField(ComparedSideDto) after: ComparedSideDto;
}

export class MetricComparisonDto {
  @PartField(DaysDto) before: DaysDto;
  @PartField(DaysDto) after: DaysDto;
  @InstantField() asOf: Date;
  @ListField(MetricDefinitionDto) definitions: MetricDefinitionDto[];
  @ListField(ComparedRowDto) rows: ComparedRowDto[];
}

export class WeekPointDto {
  /** The Monday of the week. */
  @LocalDateField({ example: '2026-03-02' }) week: string;
  /** Null without facts, or where the value would be about a person. */
  @NumberField({ nullable: true, example: 24 }) value: number | null;
}

export class WeekLimitsDto {
  /** The number of first weeks behind the limits. The limits stay as they are. */
  @IntegerField({ example: 20 }) baseline: number;
  @NumberField({ example: 22.92 }) centre: number;
  @NumberField({ example: 10.1 }) lower: number;
  @NumberField({ example: 35.73 }) upper: number;
  /** The largest usual difference of a week from the week before. */
  @NumberField({ example: 15.75 }) range: number;
}

export class WeekSignalDto {
  @LocalDateField({ example: '2026-03-02' }) week: string;
  /**
   * The reason of the signal: outside the limits, the eighth in a row on one side, three of four nearer a limit than
   * the centre, or a jump above the limit.
   */
  @OneOfField(XMR_RULES, { enumName: 'XmrRule', example: 'OUTSIDE_LIMITS' }) rule: XmrRule;
  @OneOfField(SIDES, { enumName: 'XmrSide', nullable: true, example: 'ABOVE' }) side: XmrSide | null;
}

export class MetricWeeksDto extends OfPeriodDto {
  @PartField(MetricDefinitionDto) definition: MetricDefinitionDto;
  @OneOfField(UNITS, { enumName: 'FigureUnit' }) unit: Unit;
  @ListField(WeekPointDto) points: WeekPointDto[];
  /** The limits within which weeks vary by themselves; null for fewer than eight weeks with a value. */
  @PartField(WeekLimitsDto, { nullable: true }) limits: WeekLimitsDto | null;
  /** Weeks that ordinary variation does not explain. Ask for their reason; everything else is noise. */
  @ListField(WeekSignalDto) signals: WeekSignalDto[];
}

export class BesideDto {
  @TextField({ example: 'cause' }) name: string;
  @TextField({ nullable: true, example: 'QUEUE' }) value: string | null;
}

export class RowBehindDto {
  /** Null where the request is restricted and you lead neither side: it counts, and is not named. */
  @TextField({ nullable: true, example: 'ENG-1042' }) number: string | null;
  @TextField({ nullable: true, example: 'CLOSED' }) state: string | null;
  @InstantField() at: Date;
  /** True if the fact is part of a share, or if its duration has ended. Null for other kinds of figures. */
  @FlagField({ nullable: true, example: true }) isPart: boolean | null;
  /** The part of a sum, or the seconds of a duration. Null where the fact only counts. */
  @NumberField({ nullable: true, example: null }) amount: number | null;
  /**
   * The facts that the report shows beside the figure. For a miss these are its cause, the explanation of the
   * department, and whether the department disputes the cause.
   */
  @ListField(BesideDto) beside: BesideDto[];
  @TextField({ nullable: true, example: '/api/v1/requests/ENG-1042' }) request: string | null;
}

export class RowBehindPage extends PageOf(RowBehindDto) {}
