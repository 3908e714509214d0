import { LANGUAGES, type Language } from '../../../platform/config/languages.js';
import { IsOneOf, IsVerbatim, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { QueryList } from '../../../platform/http/list-fields.js';
import { IsDepartment, IsPersonOrMe, IsService } from '../../../platform/http/named-fields.js';
import {
  FlagField,
  IdField,
  IdListField,
  InstantField,
  IntegerField,
  LocalDateField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { FLAG_KINDS, type FlagKind, type FlagSettlement } from '../../article-flag.entity.js';
import { ARTICLE_KINDS, type ArticleKind, ARTICLE_READERS, type Readers } from '../../article.entity.js';
import type { ArticleAbilities } from '../../articles.policy.js';
import { type ArticleStanding, ARTICLE_STANDINGS } from '../../standing.js';

export class ArticlesQuery extends PageQuery {
  @Optional()
  @IsVerbatim(200, {
    example: '"valve block" -pump',
    description: 'Words of the title or the text, each in the language of the article, or its number.',
  })
  q?: string;

  @Optional()
  @IsDepartment({ description: 'The department that owns it.' })
  departmentId?: string;

  @Optional()
  @IsService({ description: 'A service that it is about.' }, 'departmentId')
  serviceId?: string;

  @Optional()
  @IsPersonOrMe({ description: 'The person who looks after it; `me` for yourself.' })
  ownerId?: string;

  @Optional()
  @QueryList(ARTICLE_KINDS)
  kind?: ArticleKind[];

  @Optional()
  @IsOneOf(LANGUAGES)
  language?: Language;

  @Optional()
  @IsOneOf(ARTICLE_STANDINGS)
  standing?: ArticleStanding;

  @Optional()
  @QueryFlag({ default: false, description: 'True: only retired articles. By default only articles in use.' })
  retired?: boolean;
}

export class ArticleDepartmentDto {
  @IdField() id: string;
  @TextField({ example: 'ENG' }) code: string;
  @TextField({ example: 'Engineering' }) name: string;
}

export class ArticleOwnerDto {
  @IdField() id: string;
  @TextField({ example: 'Erik Brandt' }) name: string;
}

export class ArticleSummaryDto {
  @IdField() id: string;
  @TextField({ example: 'ART-12' }) number: string;
  @OneOfField(ARTICLE_KINDS, { enumName: 'ArticleKind' }) kind: ArticleKind;
  @TextField({ example: 'Which revision of the valve block goes out' }) title: string;
  @PartField(ArticleDepartmentDto) department: ArticleDepartmentDto;
  @PartField(ArticleOwnerDto) owner: ArticleOwnerDto;
  @OneOfField(ARTICLE_READERS, { enumName: 'ArticleReaders' }) readers: Readers;
  @IdListField() serviceIds: string[];
  @OneOfField(LANGUAGES, { enumName: 'Language', nullable: true, example: 'en' }) language: Language | null;
  /** The reliability of the article: PAST_REVIEW and FLAGGED are stale. */
  @OneOfField(ARTICLE_STANDINGS, { enumName: 'ArticleStanding' }) standing: ArticleStanding;
  @LocalDateField({ example: '2026-09-30' }) reviewOn: string;
  @IntegerField({ example: 1, description: 'The number of the latest version.' })
  currentVersion: number;
  @InstantField() changedAt: Date;
  @InstantField({ nullable: true }) retiredAt: Date | null;
}

export const ArticlePage = PageOf(ArticleSummaryDto);

export class ArticleAbilitiesDto implements ArticleAbilities {
  @FlagField() writeVersion: boolean;
  @FlagField() review: boolean;
  @FlagField() changeCare: boolean;
  @FlagField() retire: boolean;
  @FlagField() flag: boolean;
  @FlagField() readFlags: boolean;
}

export class AcknowledgementAskDto {
  @IdListField() departmentIds: string[];
  @LocalDateField({ example: '2026-03-31' }) by: string;
  /** The end of that day where the owning department is. */
  @InstantField() until: Date;
}

export class ArticleDto extends ArticleSummaryDto {
  /** Markdown as it was written. Displaying programs make it harmless. */
  @TextField({ example: 'Revision **D**. C has the wrong bore and was withdrawn.' }) body: string;
  /** A warning for the reader; null for an article that was reviewed in time. */
  @TextField({ nullable: true, example: 'This article was to be looked at by 2026-03-31, and nobody has done so.' })
  warning: string | null;
  @InstantField() reviewedAt: Date;
  /** The request it was made from; null also where you may not see that request. */
  @TextField({ nullable: true, example: 'ENG-1042' }) sourceRequest: string | null;
  /** The departments that the current version asks, and until when; null where it asks nobody. */
  @PartField(AcknowledgementAskDto, { nullable: true }) acknowledgement: AcknowledgementAskDto | null;
  @TextField({ nullable: true, example: null }) retirementReason: string | null;
  @PartField(ArticleAbilitiesDto) abilities: ArticleAbilitiesDto;
  @InstantField({ description: 'The instant at which `standing` was computed.' }) asOf: Date;
  @IntegerField({ example: 1, description: 'The number of the edit; it is also the ETag.' })
  version: number;
}

export class ArticleVersionDto {
  @IntegerField({ example: 1 }) number: number;
  @TextField({ example: 'Which revision of the valve block goes out' }) title: string;
  @TextField({ example: 'Revision **D**. C has the wrong bore and was withdrawn.' }) body: string;
  @OneOfField(LANGUAGES, { nullable: true, example: 'en' }) language: Language | null;
  @TextField({ example: 'Revision D replaces C.' }) changeNote: string;
  @PartField(ArticleOwnerDto) author: ArticleOwnerDto;
  @InstantField() createdAt: Date;
  @PartField(AcknowledgementAskDto, { nullable: true }) acknowledgement: AcknowledgementAskDto | null;
}

export const ArticleVersionPage = PageOf(ArticleVersionDto);

export class ArticleFlagDto {
  @IdField() id: string;
  @IntegerField({ example: 1, description: 'The version that was read.' }) version: number;
  @OneOfField(FLAG_KINDS, { enumName: 'ArticleFlagKind' }) kind: FlagKind;
  @TextField({ example: 'Revision E is on the server since Monday.' }) reason: string;
  @PartField(ArticleOwnerDto) flaggedBy: ArticleOwnerDto;
  @InstantField() flaggedAt: Date;
  @InstantField({ nullable: true }) settledAt: Date | null;
  /** The way it was settled: by a review, or by a new version. */
  @OneOfField(['REVIEW', 'NEW_VERSION'], { nullable: true, example: null }) settledBy: FlagSettlement | null;
}

export const ArticleFlagPage = PageOf(ArticleFlagDto);
