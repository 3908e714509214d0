import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { Optional, QueryFlag } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';
import { ArticleSummaryDto } from '../http/dto/article.dto.js';

export class AcknowledgementBody {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000,
    example: 1,
    description: 'The version you have read is discarded.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version: number;
}

export class OwnAcknowledgementsQuery extends PageQuery {
  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Only the acknowledged ones; by default only the open ones.',
  })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  acknowledged?: boolean;
}

export class OwnAcknowledgementDto {
  @ApiProperty({ type: ArticleSummaryDto }) article: ArticleSummaryDto;
  @ApiProperty({ type: 'integer', example: 1, description: 'The version to acknowledge.' }) version: number;
  @ApiProperty({ format: 'date', example: '2026-03-31' }) by: string;
  @ApiProperty({ type: String, format: 'date-time' }) until: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) acknowledgedAt: Date | null;
}

export const OwnAcknowledgementPage = PageOf(OwnAcknowledgementDto);

export class DepartmentAcknowledgedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'CS' }) code: string;
  @ApiProperty({ example: 'Customer Service' }) name: string;
  @ApiProperty({ type: 'integer', example: 12, description: 'Active people who belong to it now.' }) members: number;
  /** Null with fewer than five members, except to their lead: the number would reveal persons. */
  @ApiProperty({ type: 'integer', nullable: true, example: 9 }) acknowledged: number | null;
}

export class AcknowledgementsDto {
  @ApiProperty({ type: 'integer', example: 2 }) version: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-03-31' }) by: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) until: Date | null;
  @ApiProperty({ type: [DepartmentAcknowledgedDto] }) departments: DepartmentAcknowledgedDto[];
}
