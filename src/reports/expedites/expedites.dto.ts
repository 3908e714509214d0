import { IntersectionType } from '@nestjs/swagger';
import { FlagField, IntegerField, ListField, PartField } from '../../platform/http/response-fields.js';
import { OrdersQuery } from '../http/orders.query.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { PeriodQuery } from '../http/period.query.js';
import { DefinitionDto, DepartmentNameDto } from '../responsiveness/responsiveness.dto.js';

/** The days and the orders of a report. */
export class ExpeditesQuery extends IntersectionType(PeriodQuery, OrdersQuery) {}

export class ExpediteRateDto {
  @IntegerField({ example: 48 }) submitted: number;
  /** Null where it would be about a person, as in the metric reports. */
  @IntegerField({ nullable: true, example: 3 }) expedited: number | null;
  /** Basis points of the submitted: 625 is 6.25 %. */
  @IntegerField({ nullable: true, example: 625 }) share: number | null;
  /** True: more than a tenth went first. */
  @FlagField({ example: false }) alarm: boolean;
}

export class ExpediteRowDto {
  /** The department that asked for the answers. */
  @PartField(DepartmentNameDto) department: DepartmentNameDto;
  @PartField(ExpediteRateDto) period: ExpediteRateDto;
  /** The running week and the four before it, for the alarm. */
  @PartField(ExpediteRateDto) lately: ExpediteRateDto;
}

export class ExpeditesReportDto extends OfPeriodDto {
  @ListField(DefinitionDto) definitions: DefinitionDto[];
  /**
   * The number of requests of the period that are left out: merged into others, cancelled before work began, not
   * confirmed by the person for whom they were raised.
   */
  @ListField(String, { example: ['3 merged'] }) footnotes: string[];
  @ListField(ExpediteRowDto) rows: ExpediteRowDto[];
}
