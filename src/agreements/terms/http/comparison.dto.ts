import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Min } from 'class-validator';
import { Optional, QueryInteger } from '../../../platform/http/fields.js';
import { DifferenceDto } from './terms.dto.js';

export class TermsComparisonQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The number of the version to compare with.' })
  @Optional()
  @QueryInteger()
  @IsInt()
  @Min(1)
  from?: number;
}

export class ComparisonResponse {
  @ApiProperty({ type: 'integer', example: 1 }) from: number;
  @ApiProperty({ type: 'integer', example: 2 }) to: number;
  @ApiProperty({ type: [DifferenceDto] }) differences: DifferenceDto[];
}
