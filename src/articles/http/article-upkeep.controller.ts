import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { Operation, versioned } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import { type Page, PageQuery } from '../../platform/http/pagination.js';
import { FlagArticle } from '../acts/flag-article.js';
import { ReviewArticle } from '../acts/review-article.js';
import { ArticleHistory } from '../queries/article-history.js';
import { FlagBody, ReviewBody } from './dto/article.body.js';
import {
  ArticleDto,
  ArticleFlagDto,
  ArticleFlagPage,
  ArticleVersionDto,
  ArticleVersionPage,
} from './dto/article.dto.js';
import { ShowArticles } from './show-articles.js';

const READERS = { scope: 'requests:read', rule: 'People who may read the article.' } as const;

/** Keeping articles right: reviews, what readers flag, and what was said before. */
@ApiTags('Articles')
@Controller('articles/:article')
export class ArticleUpkeepController {
  constructor(
    private readonly history: ArticleHistory,
    private readonly show: ShowArticles,
    private readonly reviewArticle: ReviewArticle,
    private readonly flagArticle: FlagArticle,
  ) {}

  @Post('reviews')
  @Operation('reviewArticle', {
    summary: 'Confirm that an article is right',
    description: 'A confirmation lasts until the next review date. Flags of readers are settled.',
    access: { scope: 'requests:write', rule: 'The owner of the article, and leads of the department that owns it.' },
    responses: { 201: versioned(ArticleDto) },
  })
  @NeedsIfMatch()
  async review(
    @CurrentActor() actor: Actor,
    @Param('article') idOrNumber: string,
    @IfMatch() version: number,
    @Body() { reviewOn }: ReviewBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ArticleDto> {
    await this.reviewArticle.execute(actor, idOrNumber, version, reviewOn);
    return withETag(reply, await this.show.one(actor, idOrNumber));
  }

  @Post('flags')
  @Operation('flagArticle', {
    summary: 'Flag an article',
    description: 'The owner is notified, and every reader is warned until the article is reviewed.',
    access: { scope: 'requests:write', rule: 'People who may read the article.' },
    responses: { 201: ArticleDto },
  })
  async flag(
    @CurrentActor() actor: Actor,
    @Param('article') idOrNumber: string,
    @Body() { kind, reason }: FlagBody,
  ): Promise<ArticleDto> {
    await this.flagArticle.execute(actor, idOrNumber, kind, reason);
    return this.show.one(actor, idOrNumber);
  }

  @Get('flags')
  @Operation('listArticleFlags', {
    summary: 'List the flags of an article',
    description: 'The latest comes first. Settled flags are included.',
    access: { scope: 'requests:read', rule: 'Members of the department that owns it.' },
    responses: { 200: ArticleFlagPage },
  })
  async flags(
    @CurrentActor() actor: Actor,
    @Param('article') idOrNumber: string,
    @Query() paging: PageQuery,
  ): Promise<Page<ArticleFlagDto>> {
    const listing = Listing.byKey(['article-flags', idOrNumber], paging, 'uuid');
    const found = await this.history.flags(actor, idOrNumber, listing.after, listing.most);
    const page = listing.page(found, ({ id }) => id);
    return { ...page, data: await this.show.flags(page.data) };
  }

  @Get('versions')
  @Operation('listArticleVersions', {
    summary: 'List the versions of an article',
    description: 'The list has every version in full, the latest first. A version never changes.',
    access: READERS,
    responses: { 200: ArticleVersionPage },
  })
  async versions(
    @CurrentActor() actor: Actor,
    @Param('article') idOrNumber: string,
    @Query() paging: PageQuery,
  ): Promise<Page<ArticleVersionDto>> {
    const listing = Listing.byKey(['article-versions', idOrNumber], paging, 'integer');
    const found = await this.history.versions(actor, idOrNumber, listing.after, listing.most);
    const page = listing.page(found, ({ number }) => number);
    return { ...page, data: await this.show.versions(page.data) };
  }
}
