import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { IsLocalDate, IsText, Optional } from '../../../platform/http/fields.js';

const SHORT = 500;
const instant = { type: String, format: 'date-time' } as const;

export class WorkLogBody {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1440, example: 40 })
  @IsInt()
  @Min(1)
  @Max(1440)
  minutes: number;

  @IsText({ max: SHORT, min: 0 }, { example: 'Looked up the drawing.' })
  note: string;

  @IsLocalDate({ required: false, description: 'The day of the work; left out: today.' })
  @Optional()
  workedOn?: string;
}

export class WorkLogDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 40 }) minutes: number;
  @ApiProperty({ example: 'Looked up the drawing.' }) note: string;
  @ApiProperty({ type: String, format: 'date' }) workedOn: string;
  @ApiProperty(instant) createdAt: Date;
}
