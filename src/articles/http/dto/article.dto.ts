import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from '../../../platform/config/languages.js';
import { IsId, IsPersonOrMe, Optional, QueryFlag, QueryList } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { FLAG_KINDS, type FlagKind, type FlagSettlement } from '../../article-flag.entity.js';
import { ARTICLE_KINDS, type ArticleKind, READERS, type Readers } from '../../article.entity.js';
import type { ArticleAbilities } from '../../articles.policy.js';
import { type Standing, STANDINGS } from '../../standing.js';

export class ArticlesQuery extends PageQuery {
  @ApiPropertyOptional({
    example: '"valve block" -pump',
    description: 'Words of the title or the text, each in the language of the article, or its number.',
  })
  @Optional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsId({ required: false, description: 'The department that owns it.' })
  @Optional()
  departmentId?: string;

  @IsId({ required: false, description: 'A service that it is about.' })
  @Optional()
  serviceId?: string;

  @IsPersonOrMe({ required: false, description: 'The person who looks after it; `me` for yourself.' })
  @Optional()
  ownerId?: string;

  @ApiPropertyOptional({ enum: ARTICLE_KINDS, isArray: true })
  @Optional()
  @QueryList()
  @IsIn(ARTICLE_KINDS, { each: true })
  kind?: ArticleKind[];

  @ApiPropertyOptional({ enum: LANGUAGES })
  @Optional()
  @IsIn(LANGUAGES)
  language?: Language;

  @ApiPropertyOptional({ enum: STANDINGS })
  @Optional()
  @IsIn(STANDINGS)
  standing?: Standing;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Only retired articles; by default only the others.',
  })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  retired?: boolean;
}

export class ArticleDepartmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'ENG' }) code: string;
  @ApiProperty({ example: 'Engineering' }) name: string;
}

export class ArticleOwnerDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Erik Brandt' }) name: string;
}

export class ArticleSummaryDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'ART-12' }) number: string;
  @ApiProperty({ enum: ARTICLE_KINDS, enumName: 'ArticleKind' }) kind: ArticleKind;
  @ApiProperty({ example: 'Which revision of the valve block goes out' }) title: string;
  @ApiProperty({ type: ArticleDepartmentDto }) department: ArticleDepartmentDto;
  @ApiProperty({ type: ArticleOwnerDto }) owner: ArticleOwnerDto;
  @ApiProperty({ enum: READERS, enumName: 'ArticleReaders' }) readers: Readers;
  @ApiProperty({ type: [String], format: 'uuid' }) serviceIds: string[];
  @ApiProperty({ enum: LANGUAGES, nullable: true, example: 'en' }) language: Language | null;
  /** The reliability of the article: PAST_REVIEW and FLAGGED are stale. */
  @ApiProperty({ enum: STANDINGS, enumName: 'ArticleStanding' }) standing: Standing;
  @ApiProperty({ format: 'date', example: '2026-09-30' }) reviewOn: string;
  @ApiProperty({ type: 'integer', example: 1, description: 'The number of the latest version.' })
  currentVersion: number;
  @ApiProperty({ type: String, format: 'date-time' }) changedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) retiredAt: Date | null;
}

export const ArticlePage = PageOf(ArticleSummaryDto);

export class ArticleAbilitiesDto implements ArticleAbilities {
  @ApiProperty() writeVersion: boolean;
  @ApiProperty() review: boolean;
  @ApiProperty() changeCare: boolean;
  @ApiProperty() retire: boolean;
  @ApiProperty() flag: boolean;
  @ApiProperty() readFlags: boolean;
}

export class AcknowledgementAskDto {
  @ApiProperty({ type: [String], format: 'uuid' }) departmentIds: string[];
  @ApiProperty({ format: 'date', example: '2026-03-31' }) by: string;
  /** The end of that day where the owning department is. */
  @ApiProperty({ type: String, format: 'date-time' }) until: Date;
}

export class ArticleDto extends ArticleSummaryDto {
  /** Markdown as it was written. Displaying programs make it harmless. */
  @ApiProperty({ example: 'Revision **D**. C has the wrong bore and was withdrawn.' }) body: string;
  /** A warning for the reader; null for an article that was reviewed in time. */
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'This article was to be looked at by 2026-03-31, and nobody has done so.',
  })
  warning: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) reviewedAt: Date;
  /** The request it was made from; null also where you may not see that request. */
  @ApiProperty({ type: String, nullable: true, example: 'ENG-1042' }) sourceRequest: string | null;
  /** The departments that the current version asks, and until when; null where it asks nobody. */
  @ApiProperty({ type: AcknowledgementAskDto, nullable: true }) acknowledgement: AcknowledgementAskDto | null;
  @ApiProperty({ type: String, nullable: true, example: null }) retirementReason: string | null;
  @ApiProperty({ type: ArticleAbilitiesDto }) abilities: ArticleAbilitiesDto;
  @ApiProperty({ type: String, format: 'date-time', description: 'The moment of its standing.' }) asOf: Date;
  @ApiProperty({ type: 'integer', example: 1, description: 'The number of the edit; it is also the ETag.' })
  version: number;
}

export class ArticleVersionDto {
  @ApiProperty({ type: 'integer', example: 1 }) number: number;
  @ApiProperty({ example: 'Which revision of the valve block goes out' }) title: string;
  @ApiProperty({ example: 'Revision **D**. C has the wrong bore and was withdrawn.' }) body: string;
  @ApiProperty({ enum: LANGUAGES, nullable: true, example: 'en' }) language: Language | null;
  @ApiProperty({ example: 'Revision D replaces C.' }) changeNote: string;
  @ApiProperty({ type: ArticleOwnerDto }) author: ArticleOwnerDto;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: AcknowledgementAskDto, nullable: true }) acknowledgement: AcknowledgementAskDto | null;
}

export const ArticleVersionPage = PageOf(ArticleVersionDto);

export class ArticleFlagDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 1, description: 'The version that was read.' }) version: number;
  @ApiProperty({ enum: FLAG_KINDS, enumName: 'ArticleFlagKind' }) kind: FlagKind;
  @ApiProperty({ example: 'Revision E is on the server since Monday.' }) reason: string;
  @ApiProperty({ type: ArticleOwnerDto }) flaggedBy: ArticleOwnerDto;
  @ApiProperty({ type: String, format: 'date-time' }) flaggedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) settledAt: Date | null;
  /** The way it was settled: by a review, or by a new version. */
  @ApiProperty({ enum: ['REVIEW', 'NEW_VERSION'], nullable: true, example: null }) settledBy: FlagSettlement | null;
}

export const ArticleFlagPage = PageOf(ArticleFlagDto);
