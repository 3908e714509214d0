import { IntersectionType, PickType } from '@nestjs/swagger';
import { IsOneOf, MoneyDto, Optional } from '../../platform/http/fields.js';
import { FlagField, IntegerField, ListField, PartField, TextField } from '../../platform/http/response-fields.js';
import { ASKING_BY, type AskingBy } from './where-asking-hurts.report.js';
import { AssumptionsDto } from '../http/assumptions.dto.js';
import { MetricDefinitionDto, MetricRowDto, MetricValueDto } from '../http/metrics/metric.dto.js';
import { OrdersQuery } from '../http/orders.query.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { ReportQuery } from '../http/period.query.js';

/** Which days, which departments, which orders, and how fine the rows are. */
export class AskingQuery extends IntersectionType(ReportQuery, OrdersQuery) {
  /** A row for each service of a pair of departments, or one for each pair. */
  @Optional()
  @IsOneOf(ASKING_BY, { enumName: 'AskingRowsBy', default: 'SERVICE' })
  by?: AskingBy;
}

export class AskingDefinitionDto extends MetricDefinitionDto {
  /** The report that the figure is read from. */
  @TextField({ example: 'reopens' }) report: string;
}

export class AskingFigureDto {
  /** The report that the figure is read from. */
  @TextField({ example: 'reopens' }) report: string;
  @TextField({ example: 'reopenRate' }) figure: string;
  /**
   * True: the report hides the figure, because it would be about a person or reveal such a figure. `value` is null
   * then.
   */
  @FlagField({ example: false }) suppressed: boolean;
  /** The figure as in that report. Null where it is hidden, and where that report has no such row. */
  @PartField(MetricValueDto, { nullable: true }) value: MetricValueDto | null;
  /** A lower bound of the 85th percentile, because so many answers are outstanding. */
  @IntegerField({ nullable: true, example: null }) p85LongerThan: number | null;
  /** True if the figure is in the worst fifth of its column. Null where there is no number to compare. */
  @FlagField({ nullable: true, example: true }) inWorstFifth: boolean | null;
  /** The row of that report. */
  @TextField({ example: '/api/v1/reports/reopens?requesterDepartmentId=…&providerDepartmentId=…&serviceId=…' })
  row: string;
}

/** In the report currency; realised and accrued are two columns and never one sum. */
export class AskingDelayCostDto {
  /** The delay cost of orders that have left. */
  @PartField(MoneyDto) realised: MoneyDto;
  @FlagField({ example: false }) realisedInWorstFifth: boolean;
  /** The delay cost of the finished days of open orders. */
  @PartField(MoneyDto) accrued: MoneyDto;
  @FlagField({ example: true }) accruedInWorstFifth: boolean;
  /** The requests behind it, each in the currency of its order. */
  @TextField({ example: '/api/v1/reports/cost/requests?requesterDepartmentId=…&providerDepartmentId=…&serviceId=…' })
  requests: string;
}

export class AskingRowDto extends PickType(MetricRowDto, ['requester', 'provider', 'service'] as const) {
  /** The number of requests that were sent in the period. */
  @IntegerField({ example: 24 }) requests: number;
  /** The number of its figures in the worst fifth of their columns, the two of the delay cost included. */
  @IntegerField({ example: 3 }) figuresInWorstFifth: number;
  @ListField(AskingFigureDto) figures: AskingFigureDto[];
  /** Null where it is hidden, and to a token that may not read orders. */
  @PartField(AskingDelayCostDto, { nullable: true }) delayCost: AskingDelayCostDto | null;
  /** True: it is hidden because it would be about a person, or give such a cost away. */
  @FlagField({ example: false }) delayCostSuppressed: boolean;
}

export class AskingReportDto extends OfPeriodDto {
  @ListField(AskingDefinitionDto) definitions: AskingDefinitionDto[];
  /** The rule by which the rows are sorted. */
  @TextField() order: string;
  /** The assumptions of the delay cost; null to a token that may not read orders. */
  @PartField(AssumptionsDto, { nullable: true }) assumptions: AssumptionsDto | null;
  /** The number of requests of the period that are left out, with the reason. */
  @ListField(String, { example: ['3 merged'] }) footnotes: string[];
  @ListField(AskingRowDto) rows: AskingRowDto[];
}
