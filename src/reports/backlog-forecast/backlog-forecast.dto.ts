import { ApiProperty } from '@nestjs/swagger';
import { DefinitionDto, DepartmentNameDto } from '../responsiveness/responsiveness.dto.js';

export class DoneByDto {
  /** By this day in half of the trials; null where it takes longer than 250 working days. */
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-03-19' }) p50: string | null;
  /** In 85 of a hundred. */
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-03-24' }) p85: string | null;
  /** In 95 of a hundred: the day to promise. */
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-03-27' }) p95: string | null;
}

export class BacklogForecastRowDto {
  @ApiProperty({ type: DepartmentNameDto }) department: DepartmentNameDto;
  /** Requests it has to answer now. */
  @ApiProperty({ type: 'integer', example: 14 }) open: number;
  /** Answered and ended on its last thirty working days. */
  @ApiProperty({ type: 'integer', example: 41 }) completed: number;
  /** Asked on these days. */
  @ApiProperty({ type: 'integer', example: 39 }) arrived: number;
  /** Null where too little was done lately to draw from. */
  @ApiProperty({ type: DoneByDto, nullable: true }) doneBy: DoneByDto | null;
}

export class BacklogForecastDto {
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  @ApiProperty({ type: [BacklogForecastRowDto] }) rows: BacklogForecastRowDto[];
}
