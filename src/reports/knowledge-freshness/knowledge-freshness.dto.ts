import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsId, Optional } from '../../platform/http/fields.js';
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
  @IsId({ required: false, description: 'Only this department.' })
  @Optional()
  departmentId?: string;
}

export class ArticlesBehindQuery extends PageQuery {
  @IsId({ description: 'The department that owns the articles.' })
  departmentId: string;

  @ApiPropertyOptional({ enum: KNOWLEDGE_FIGURES, default: 'articles' })
  @Optional()
  @IsIn(KNOWLEDGE_FIGURES)
  figure?: KnowledgeFigure;
}

export class DeflectionsBehindQuery extends IntersectionType(OmitType(PeriodQuery, ['format']), PageQuery) {
  @IsId({ description: 'The department that would have been asked.' })
  departmentId: string;
}

export class DeflectionsDto {
  @ApiProperty({ type: 'integer', example: 12 }) total: number;
  @ApiProperty({ type: 'integer', example: 8 }) byArticles: number;
  @ApiProperty({ type: 'integer', example: 4, description: 'Deflections by an earlier answer.' }) byRequests: number;
}

export class FreshnessRowDto {
  @ApiProperty({ type: DepartmentNameDto }) department: DepartmentNameDto;
  @ApiProperty({ type: 'integer', example: 24 }) articles: number;
  @ApiProperty({ type: 'integer', example: 3 }) pastReview: number;
  /** The share of the articles, in basis points. */
  @ApiProperty({ type: 'integer', nullable: true, example: 1250 }) pastReviewShare: number | null;
  /** Wilson's 95 % interval of the share, in basis points. */
  @ApiProperty({ type: IntervalDto, nullable: true }) interval: IntervalDto | null;
  /** Articles that were reviewed in time, and flagged by a reader since. */
  @ApiProperty({ type: 'integer', example: 1 }) flagged: number;
  /** Null with fewer than five, except to the lead of the department. */
  @ApiProperty({ type: DeflectionsDto, nullable: true }) deflections: DeflectionsDto | null;
  /** The articles behind the figures. */
  @ApiProperty({ example: '/api/v1/reports/knowledge-freshness/articles?departmentId=…' }) rows: string;
}

export class KnowledgeFreshnessReportDto extends OfPeriodDto {
  @ApiProperty({ type: [MetricDefinitionDto] }) definitions: MetricDefinitionDto[];
  @ApiProperty({ type: [FreshnessRowDto] }) rows: FreshnessRowDto[];
}

export class ArticleBehindDto implements ArticleBehind {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** Null where you may not read the article. It counts, and is not named. */
  @ApiProperty({ type: String, nullable: true, example: 'ART-12' }) number: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Which revision goes out' }) title: string | null;
  @ApiProperty({ format: 'date', example: '2026-03-06' }) reviewOn: string;
  @ApiProperty({ type: String, format: 'date-time' }) staleFrom: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) flaggedAt: Date | null;
}

export const ArticleBehindPage = PageOf(ArticleBehindDto);

export class DeflectionBehindDto implements DeflectionBehind {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty({ example: 'CS' }) requesterDepartment: string;
  @ApiProperty({ example: 'part-clarification' }) service: string;
  /** Null where no article answered, or you may not read it. */
  @ApiProperty({ type: String, nullable: true, example: 'ART-12' }) article: string | null;
  /** Null where no request answered, or you may not see it. */
  @ApiProperty({ type: String, nullable: true, example: null }) request: string | null;
}

export const DeflectionBehindPage = PageOf(DeflectionBehindDto);
