import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { IsId, OptionalOrNull } from '../../platform/http/fields.js';
import { ArticleSummaryDto } from '../http/dto/article.dto.js';
import { IsIdList } from '../http/dto/id-list.js';

export class CitationsBody {
  @IsIdList({ least: 1, most: 20 }, { description: 'Ids of the articles.' })
  articleIds: string[];
}

export class CitationDto {
  @ApiProperty({ type: ArticleSummaryDto }) article: ArticleSummaryDto;
  @ApiProperty({ type: 'integer', example: 1, description: 'The version that was cited.' }) version: number;
  /** True: past its review date, or flagged by a reader, when it was cited. */
  @ApiProperty({ example: false }) wasStale: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) citedAt: Date;
}

export class DeflectionBody {
  @IsId({ description: 'The department that would have asked.' })
  requesterDepartmentId: string;

  @IsId({ description: 'The service that would have been asked.' })
  serviceId: string;

  @IsId({ required: false, nullable: true, description: 'The article that answered.' })
  @OptionalOrNull()
  articleId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 40,
    example: null,
    description: 'The answered request that answered, by id or number.',
  })
  @OptionalOrNull()
  @IsString()
  @MaxLength(40)
  request?: string | null;
}

export class DeflectionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) articleId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) requestId: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}
