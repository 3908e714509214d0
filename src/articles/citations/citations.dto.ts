import { IsId, IsVerbatim, OptionalOrNull } from '../../platform/http/fields.js';
import { IsIdList } from '../../platform/http/list-fields.js';
import { IsDepartment, IsService } from '../../platform/http/named-fields.js';
import { FlagField, IdField, InstantField, IntegerField, PartField } from '../../platform/http/response-fields.js';
import { ArticleSummaryDto } from '../http/dto/article.dto.js';

export class CitationsBody {
  @IsIdList({ least: 1, most: 20 }, { description: 'Ids of the articles.' })
  articleIds: string[];
}

export class CitationDto {
  @PartField(ArticleSummaryDto) article: ArticleSummaryDto;
  @IntegerField({ example: 1, description: 'The version that was cited.' }) version: number;
  /** True: past its review date, or flagged by a reader, when it was cited. */
  @FlagField({ example: false }) wasStale: boolean;
  @InstantField() citedAt: Date;
}

export class DeflectionBody {
  @IsDepartment({ description: 'The department that would have asked.' })
  requesterDepartmentId: string;

  @IsService({ description: 'The service that would have been asked.' })
  serviceId: string;

  @OptionalOrNull()
  @IsId({ description: 'The article that answered.' })
  articleId?: string | null;

  @OptionalOrNull()
  @IsVerbatim(40, { example: null, description: 'The answered request that answered, by id or number.' })
  request?: string | null;
}

export class DeflectionDto {
  @IdField() id: string;
  @IdField({ nullable: true }) articleId: string | null;
  @IdField({ nullable: true }) requestId: string | null;
  @InstantField() recordedAt: Date;
}
