import { IntersectionType, OmitType } from '@nestjs/swagger';
import { IsOneOf, Optional } from '../../platform/http/fields.js';
import { IsDepartment } from '../../platform/http/named-fields.js';
import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  LocalDateField,
  PartField,
  TextField,
} from '../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';
import {
  type ArticleBehind,
  type DeflectionBehind,
  KNOWLEDGE_FIGURES,
  type KnowledgeFigure,
} from './rows-behind-knowledge.js';
import { MetricDefinitionDto } from '../http/metrics/metric.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { PeriodQuery } from '../http/period.query.js';
import { DepartmentNameDto, IntervalDto } from '../responsiveness/responsiveness.dto.js';

export class KnowledgeFreshnessQuery extends PeriodQuery {
  @Optional()
  @IsDepartment({ description: 'Only this department.' })
  departmentId?: string;
}

export class ArticlesBehindQuery extends PageQuery {
  @IsDepartment({ description: 'The department that owns the articles.' })
  departmentId: string;

  @Optional()
  @IsOneOf(KNOWLEDGE_FIGURES, { default: 'articles' })
  figure?: KnowledgeFigure;
}

export class DeflectionsBehindQuery extends IntersectionType(OmitType(PeriodQuery, ['format']), PageQuery) {
  @IsDepartment({ description: 'The department that would have been asked.' })
  departmentId: string;
}

export class DeflectionsDto {
  @IntegerField({ example: 12 }) total: number;
  @IntegerField({ example: 8 }) byArticles: number;
  @IntegerField({ example: 4, description: 'Deflections by an earlier answer.' }) byRequests: number;
}

export class FreshnessRowDto {
  @PartField(DepartmentNameDto) department: DepartmentNameDto;
  @IntegerField({ example: 24 }) articles: number;
  @IntegerField({ example: 3 }) pastReview: number;
  /** The share of the articles, in basis points. */
  @IntegerField({ nullable: true, example: 1250 }) pastReviewShare: number | null;
  /** Wilson's 95 % interval of the share, in basis points. */
  @PartField(IntervalDto, { nullable: true }) interval: IntervalDto | null;
  /** Articles that were reviewed in time, and flagged by a reader since. */
  @IntegerField({ example: 1 }) flagged: number;
  /** Null with fewer than five, except to the lead of the department. */
  @PartField(DeflectionsDto, { nullable: true }) deflections: DeflectionsDto | null;
  /** The articles behind the figures. */
  @TextField({ example: '/api/v1/reports/knowledge-freshness/articles?departmentId=…' }) rows: string;
}

export class KnowledgeFreshnessReportDto extends OfPeriodDto {
  @ListField(MetricDefinitionDto) definitions: MetricDefinitionDto[];
  @ListField(FreshnessRowDto) rows: FreshnessRowDto[];
}

export class ArticleBehindDto implements ArticleBehind {
  @IdField() id: string;
  /** Null where you may not read the article. It counts, and is not named. */
  @TextField({ nullable: true, example: 'ART-12' }) number: string | null;
  @TextField({ nullable: true, example: 'Which revision goes out' }) title: string | null;
  @LocalDateField({ example: '2026-03-06' }) reviewOn: string;
  @InstantField() staleFrom: Date;
  @InstantField({ nullable: true }) flaggedAt: Date | null;
}

export const ArticleBehindPage = PageOf(ArticleBehindDto);

export class DeflectionBehindDto implements DeflectionBehind {
  @IdField() id: string;
  @InstantField() at: Date;
  @TextField({ example: 'CS' }) requesterDepartment: string;
  @TextField({ example: 'part-clarification' }) service: string;
  /** Null where no article answered, or you may not read it. */
  @TextField({ nullable: true, example: 'ART-12' }) article: string | null;
  /** Null where no request answered, or you may not see it. */
  @TextField({ nullable: true, example: null }) request: string | null;
}

export const DeflectionBehindPage = PageOf(DeflectionBehindDto);
