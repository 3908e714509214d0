import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/pagination.js';
import { OfPeriodDto } from '../http/period.dto.js';

export class DefinitionDto {
  @ApiProperty({ example: 'resolution' }) figure: string;
  /** The meaning of the figure. */
  @ApiProperty() definition: string;
  /** The requests it counts. */
  @ApiProperty() population: string;
  /** The basis: working time of the provider, or calendar time. */
  @ApiProperty() basis: string;
}

export class DurationFigureDto {
  @ApiProperty({ type: 'integer', nullable: true, example: 14400 }) seconds: number | null;
  /** A lower bound of the duration, because too many requests are still open. */
  @ApiProperty({ type: 'integer', nullable: true, example: null }) longerThanSeconds: number | null;
}

export class DurationFiguresDto {
  @ApiProperty({ type: DurationFigureDto }) p50: DurationFigureDto;
  /** Null while fewer than 20 have ended. */
  @ApiProperty({ type: DurationFigureDto, nullable: true }) p85: DurationFigureDto | null;
}

export class BothBasesDto {
  /** Time on the provider’s calendar. */
  @ApiProperty({ type: DurationFiguresDto }) working: DurationFiguresDto;
  /** Calendar time, as the requester waits. */
  @ApiProperty({ type: DurationFiguresDto }) calendar: DurationFiguresDto;
}

export class IntervalDto {
  @ApiProperty({ type: 'integer', example: 6990 }) low: number;
  @ApiProperty({ type: 'integer', example: 9721 }) high: number;
}

export class AttainmentDto {
  @ApiProperty({ type: 'integer', example: 20 }) due: number;
  @ApiProperty({ type: 'integer', example: 18 }) met: number;
  /** The share in basis points: 9000 is 90 %. */
  @ApiProperty({ type: 'integer', nullable: true, example: 9000 }) share: number | null;
  /** Wilson's 95 % interval in basis points. */
  @ApiProperty({ type: IntervalDto, nullable: true }) interval: IntervalDto | null;
  /** Missed because the requester held the ball longer than the overrun. These are in neither count. */
  @ApiProperty({ type: 'integer', example: 0 }) missedByRequester: number;
}

export class DepartmentNameDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'ENG' }) code: string;
  @ApiProperty({ example: 'Engineering' }) name: string;
}

export class ResponsivenessRowDto {
  @ApiProperty({ type: DepartmentNameDto }) requester: DepartmentNameDto;
  @ApiProperty({ type: DepartmentNameDto }) provider: DepartmentNameDto;
  @ApiProperty({ type: 'integer', example: 24 }) submitted: number;
  @ApiProperty({ type: 'integer', example: 19 }) answered: number;
  @ApiProperty({ type: 'integer', example: 5 }) open: number;
  @ApiProperty({ type: 'integer', example: 2 }) overdueNow: number;
  /** The submitted requests with an expedite. */
  @ApiProperty({ type: 'integer', example: 1 }) expedited: number;
  /**
   * True: some of the figures below are null, because they would be about a person. The reason is fewer than five
   * requests, a single handler, or days that are no whole weeks.
   */
  @ApiProperty({ example: false }) suppressed: boolean;
  @ApiProperty({ type: BothBasesDto, nullable: true }) firstResponse: BothBasesDto | null;
  @ApiProperty({ type: BothBasesDto, nullable: true }) resolution: BothBasesDto | null;
  @ApiProperty({ type: AttainmentDto, nullable: true }) attainment: AttainmentDto | null;
  /** The requests behind this row. */
  @ApiProperty({ example: '/api/v1/reports/responsiveness/requests?requesterDepartmentId=…' }) requests: string;
}

export class ResponsivenessReportDto extends OfPeriodDto {
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  /**
   * The number of requests of the period that are left out: merged into others, cancelled before work began, not
   * confirmed by the person for whom they were raised.
   */
  @ApiProperty({ type: [String], example: ['3 merged'] }) footnotes: string[];
  @ApiProperty({ type: [ResponsivenessRowDto] }) rows: ResponsivenessRowDto[];
}

export class ResponsivenessRequestDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  @ApiProperty({ example: 'RESOLVED' }) state: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  /** The instant of asking, where the request was entered later; null otherwise. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) askedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) firstRespondedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: Date | null;
  @ApiProperty({ type: String, nullable: true, example: 'MET' }) result: string | null;
  @ApiProperty({ example: '/api/v1/requests/ENG-1042' }) request: string;
}

export class ResponsivenessRequestPageDto extends PageOf(ResponsivenessRequestDto) {}
