import { ApiProperty } from '@nestjs/swagger';
import { DefinitionDto, DepartmentNameDto } from '../responsiveness/responsiveness.dto.js';

export class DoneByDto {
  /** By this day in half of the trials; null where it takes longer than 250 working days. */
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-03-19' }) p50: string | null;
  /** The day for 85 of a hundred trials. */
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-03-24' }) p85: string | null;
  /** The day for 95 of a hundred trials: the day to promise. */
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-03-27' }) p95: string | null;
}

export class BacklogForecastRowDto {
  @ApiProperty({ type: DepartmentNameDto }) department: DepartmentNameDto;
  /** Requests that it has to answer now. */
  @ApiProperty({ type: 'integer', example: 14 }) open: number;
  /** Requests that it answered or that ended on its last thirty working days. */
  @ApiProperty({ type: 'integer', example: 41 }) completed: number;
  /** Requests that arrived on these days. */
  @ApiProperty({ type: 'integer', example: 39 }) arrived: number;
  /** Null where too few recent answers exist for a simulation. */
  @ApiProperty({ type: DoneByDto, nullable: true }) doneBy: DoneByDto | null;
}

export class BacklogForecastDto {
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  @ApiProperty({ type: [BacklogForecastRowDto] }) rows: BacklogForecastRowDto[];
}
