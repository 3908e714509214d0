import { IntersectionType } from '@nestjs/swagger';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  PartField,
  TextField,
} from '../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';
import { OrdersQuery } from '../http/orders.query.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { ReportQuery } from '../http/period.query.js';

/** Which days, which departments, and which orders. */
export class ResponsivenessQuery extends IntersectionType(ReportQuery, OrdersQuery) {}

/** And which page; a table has all rows. */
export class ResponsivenessPageQuery extends IntersectionType(ResponsivenessQuery, PageQuery) {}

export class DefinitionDto {
  @TextField({ example: 'resolution' }) figure: string;
  /** The meaning of the figure. */
  @TextField() definition: string;
  /** The requests it counts. */
  @TextField() population: string;
  /** The basis: working time of the provider, or calendar time. */
  @TextField() basis: string;
}

export class DurationFigureDto {
  @IntegerField({ nullable: true, example: 14400 }) seconds: number | null;
  /** A lower bound of the duration, because too many requests are still open. */
  @IntegerField({ nullable: true, example: null }) longerThanSeconds: number | null;
}

export class DurationFiguresDto {
  @PartField(DurationFigureDto) p50: DurationFigureDto;
  /** Null while fewer than 20 have ended. */
  @PartField(DurationFigureDto, { nullable: true }) p85: DurationFigureDto | null;
}

export class BothBasesDto {
  /** Time on the provider’s calendar. */
  @PartField(DurationFiguresDto) working: DurationFiguresDto;
  /** Calendar time, as the requester waits. */
  @PartField(DurationFiguresDto) calendar: DurationFiguresDto;
}

export class IntervalDto {
  @IntegerField({ example: 6990 }) low: number;
  @IntegerField({ example: 9721 }) high: number;
}

export class AttainmentDto {
  @IntegerField({ example: 20 }) due: number;
  @IntegerField({ example: 18 }) met: number;
  /** The share in basis points: 9000 is 90 %. */
  @IntegerField({ nullable: true, example: 9000 }) share: number | null;
  /** Wilson's 95 % interval in basis points. */
  @PartField(IntervalDto, { nullable: true }) interval: IntervalDto | null;
  /** Missed because the requester held the ball longer than the overrun. These are in neither count. */
  @IntegerField({ example: 0 }) missedByRequester: number;
}

export class DepartmentNameDto {
  @IdField() id: string;
  @TextField({ example: 'ENG' }) code: string;
  @TextField({ example: 'Engineering' }) name: string;
}

export class ResponsivenessRowDto {
  @PartField(DepartmentNameDto) requester: DepartmentNameDto;
  @PartField(DepartmentNameDto) provider: DepartmentNameDto;
  @IntegerField({ example: 24 }) submitted: number;
  @IntegerField({ example: 19 }) answered: number;
  @IntegerField({ example: 5 }) open: number;
  @IntegerField({ example: 2 }) overdueNow: number;
  /** The submitted requests with an expedite. */
  @IntegerField({ example: 1 }) expedited: number;
  /**
   * True: some of the figures below are null, because they would be about a person. The reason is fewer than five
   * requests, a single handler, or days that are no whole weeks.
   */
  @FlagField({ example: false }) suppressed: boolean;
  @PartField(BothBasesDto, { nullable: true }) firstResponse: BothBasesDto | null;
  @PartField(BothBasesDto, { nullable: true }) resolution: BothBasesDto | null;
  @PartField(AttainmentDto, { nullable: true }) attainment: AttainmentDto | null;
  /** The requests behind this row. */
  @TextField({ example: '/api/v1/reports/responsiveness/requests?requesterDepartmentId=…' }) requests: string;
}

export class ResponsivenessReportDto extends OfPeriodDto {
  @ListField(DefinitionDto) definitions: DefinitionDto[];
  /**
   * The number of requests of the period that are left out: merged into others, cancelled before work began, not
   * confirmed by the person for whom they were raised.
   */
  @ListField(String, { example: ['3 merged'] }) footnotes: string[];
  @ListField(ResponsivenessRowDto) rows: ResponsivenessRowDto[];
}

export class ResponsivenessRequestDto {
  @IdField() id: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  @TextField({ example: 'RESOLVED' }) state: string;
  @InstantField() submittedAt: Date;
  /** The instant of asking, where the request was entered later; null otherwise. */
  @InstantField({ nullable: true }) askedAt: Date | null;
  @InstantField({ nullable: true }) firstRespondedAt: Date | null;
  @InstantField({ nullable: true }) answeredAt: Date | null;
  @InstantField({ nullable: true }) dueAt: Date | null;
  @TextField({ nullable: true, example: 'MET' }) result: string | null;
  @TextField({ example: '/api/v1/requests/ENG-1042' }) request: string;
}

export class ResponsivenessRequestPage extends PageOf(ResponsivenessRequestDto) {}
