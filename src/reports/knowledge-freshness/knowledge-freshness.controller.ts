import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CsvColumn, count, percent, sendCsv, text, toCsv } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { KnowledgeFreshnessReport } from './knowledge-freshness.report.js';
import { RowsBehindKnowledge } from './rows-behind-knowledge.js';
import {
  ArticleBehindDto,
  ArticleBehindPage,
  ArticlesBehindQuery,
  DeflectionBehindDto,
  DeflectionBehindPage,
  DeflectionsBehindQuery,
  type FreshnessRowDto,
  KnowledgeFreshnessQuery,
  KnowledgeFreshnessReportDto,
} from './knowledge-freshness.dto.js';
import { KNOWLEDGE_DEFINITIONS } from './knowledge-definitions.js';
import { IN_TABLES } from '../http/period.query.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';

const READERS = { scope: 'reports:read', rule: 'Members of the department. Executives see all departments.' } as const;

const COLUMNS: CsvColumn<FreshnessRowDto>[] = [
  text('Department', ({ department }) => department.code),
  count('Articles', ({ articles }) => articles),
  count('Past review', ({ pastReview }) => pastReview),
  percent('Past review', ({ pastReviewShare }) => pastReviewShare),
  count('Flagged', ({ flagged }) => flagged),
  count('Asks spared', ({ deflections }) => deflections?.total),
  count('By articles', ({ deflections }) => deflections?.byArticles),
  count('By earlier answers', ({ deflections }) => deflections?.byRequests),
];

@ApiTags('Reports')
@Controller('reports/knowledge-freshness')
export class KnowledgeFreshnessController {
  constructor(
    private readonly report: KnowledgeFreshnessReport,
    private readonly behind: RowsBehindKnowledge,
    private readonly periods: ReportPeriods,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('knowledgeFreshnessReport', {
    summary: 'Freshness of articles, and requests they spare',
    description: `M24. The report has the articles as they stand now, and the requests that were spared in the period. There is no filter by order or customer: an article belongs to none, and a request that was never sent names none. ${IN_TABLES}`,
    access: READERS,
    responses: { 200: KnowledgeFreshnessReportDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: KnowledgeFreshnessQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KnowledgeFreshnessReportDto | string> {
    const asOf = this.clock.now();
    const period = await this.periods.of(actor, query, asOf);
    const found = await this.report.rows(actor, { ...period, now: asOf }, query.departmentId ?? null);
    const rows = found.map(({ id, code, name, ...figures }) => ({
      department: { id, code, name },
      ...figures,
      rows: `/api/v1/reports/knowledge-freshness/articles?departmentId=${id}`,
    }));
    if (query.format === 'csv') {
      return sendCsv(reply, fileName('knowledge-freshness', period.period), toCsv(COLUMNS, rows));
    }
    return { ...period, asOf, definitions: KNOWLEDGE_DEFINITIONS, rows };
  }

  @Get('articles')
  @Operation('knowledgeFreshnessArticles', {
    summary: 'List the articles behind a figure of freshness',
    description:
      'Articles that went or go stale first come first. An article that you may not read counts, and is not named.',
    access: READERS,
    responses: { 200: ArticleBehindPage },
  })
  async articles(@CurrentActor() actor: Actor, @Query() query: ArticlesBehindQuery): Promise<Page<ArticleBehindDto>> {
    const { departmentId, figure = 'articles', limit, cursor } = query;
    const listing = Listing.byKeys(['articles-behind', departmentId, figure], { limit, cursor }, [
      'timestamptz',
      'uuid',
    ]);
    const place = { after: listing.after, limit: listing.most };
    const rows = await this.behind.articles(actor, figure, departmentId, this.clock.now(), place);
    return listing.page(rows, ({ staleFrom, id }) => [staleFrom.toISOString(), id]);
  }

  @Get('deflections')
  @Operation('knowledgeFreshnessDeflections', {
    summary: 'List spared requests',
    description:
      'The newest comes first. The list does not say who would have asked. It is refused where the number itself is not shown.',
    access: READERS,
    responses: { 200: DeflectionBehindPage },
  })
  async deflections(
    @CurrentActor() actor: Actor,
    @Query() query: DeflectionsBehindQuery,
  ): Promise<Page<DeflectionBehindDto>> {
    const { departmentId, limit, cursor } = query;
    const asked = { ...(await this.periods.of(actor, query, this.clock.now())), now: this.clock.now() };
    const listing = Listing.byKey(['deflections-behind', departmentId, asked.period], { limit, cursor }, 'uuid');
    await this.report.requireDeflectionsShown(actor, asked, departmentId);
    const rows = await this.behind.deflections(actor, asked, departmentId, {
      after: listing.after,
      limit: listing.most,
    });
    return listing.page(rows, ({ id }) => id);
  }
}
