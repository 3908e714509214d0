import { ApiProperty } from '@nestjs/swagger';
import { OfPeriodDto } from '../http/period.dto.js';
import { DefinitionDto, DepartmentNameDto } from '../responsiveness/responsiveness.dto.js';

export class ExpediteRateDto {
  @ApiProperty({ type: 'integer', example: 48 }) submitted: number;
  /** Null where it would be about a person, as in the metric reports. */
  @ApiProperty({ type: 'integer', nullable: true, example: 3 }) expedited: number | null;
  /** Basis points of the submitted: 625 is 6.25 %. */
  @ApiProperty({ type: 'integer', nullable: true, example: 625 }) share: number | null;
  /** True: more than a tenth went first. */
  @ApiProperty({ example: false }) alarm: boolean;
}

export class ExpediteRowDto {
  /** The department that asked for the answers. */
  @ApiProperty({ type: DepartmentNameDto }) department: DepartmentNameDto;
  @ApiProperty({ type: ExpediteRateDto }) period: ExpediteRateDto;
  /** The running week and the four before it, for the alarm. */
  @ApiProperty({ type: ExpediteRateDto }) lately: ExpediteRateDto;
}

export class ExpeditesReportDto extends OfPeriodDto {
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  /**
   * The number of requests of the period that are left out: merged into others, cancelled before work began, not
   * confirmed by the person for whom they were raised.
   */
  @ApiProperty({ type: [String], example: ['3 merged'] }) footnotes: string[];
  @ApiProperty({ type: [ExpediteRowDto] }) rows: ExpediteRowDto[];
}
