import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor, personNamed } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { Operation, versioned } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { ChangeCare } from '../acts/change-care.js';
import { PublishArticle } from '../acts/publish-article.js';
import { RetireArticle } from '../acts/retire-article.js';
import { WriteVersion } from '../acts/write-version.js';
import { ARTICLE_KEY, ListArticles } from '../queries/list-articles.js';
import { CareBody, NewArticleBody, NewArticleVersionBody, RetirementBody } from './dto/article.body.js';
import { ArticleDto, ArticlePage, ArticlesQuery, ArticleSummaryDto } from './dto/article.dto.js';
import { ShowArticles } from './show-articles.js';

const READERS = {
  scope: 'requests:read',
  rule: 'Members of the department that owns it. Articles for everybody are also read by all other departments and executives.',
} as const;
const CARERS = {
  scope: 'requests:write',
  rule: 'The owner of the article, and leads of the department that owns it.',
} as const;

/** Reusable knowledge: articles, policies and procedures. */
@ApiTags('Articles')
@Controller('articles')
export class ArticlesController {
  constructor(
    private readonly articles: ListArticles,
    private readonly show: ShowArticles,
    private readonly publishArticle: PublishArticle,
    private readonly writeVersion: WriteVersion,
    private readonly changeCare: ChangeCare,
    private readonly retireArticle: RetireArticle,
  ) {}

  @Get()
  @Operation('listArticles', {
    summary: 'Find articles',
    description: 'The list has the articles you may read, each with its standing. The latest written comes first.',
    access: { scope: 'requests:read', rule: 'Everybody who is signed in, for the articles they may read.' },
    responses: { 200: ArticlePage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: ArticlesQuery): Promise<Page<ArticleSummaryDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKeys(['articles', filter], { limit, cursor }, ARTICLE_KEY);
    const asked = { ...filter, ownerId: personNamed(actor, filter.ownerId) };
    const found = await this.articles.execute(actor, asked, listing.after, listing.most);
    const page = listing.page(found, ({ changedAt, id }) => [changedAt.toISOString(), id]);
    return { ...page, data: await this.show.many(page.data) };
  }

  @Post()
  @Operation('publishArticle', {
    summary: 'Publish an article',
    description:
      'An article is written fresh, or made from an answer. The article then keeps a link to the request, for people who may see the request.',
    access: {
      scope: 'requests:write',
      rule: 'Members of the department. Policies and procedures are published by its leads.',
    },
    responses: { 201: versioned(ArticleDto) },
  })
  async publish(
    @CurrentActor() actor: Actor,
    @Body() body: NewArticleBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ArticleDto> {
    const { acknowledgement, language = null, request = null, ...wish } = body;
    const ask = acknowledgement ?? null;
    const id = await this.publishArticle.execute(actor, { ...wish, language, request, ask });
    return withETag(reply, await this.show.one(actor, id));
  }

  @Get(':article')
  @Operation('getArticle', {
    summary: 'Read an article',
    description:
      'The article is named by id or number. The answer has the ETag, a warning where the article is stale, and your possible moves.',
    access: READERS,
    responses: { 200: versioned(ArticleDto) },
  })
  async get(
    @CurrentActor() actor: Actor,
    @Param('article') idOrNumber: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ArticleDto> {
    return withETag(reply, await this.show.one(actor, idOrNumber));
  }

  @Post(':article/versions')
  @Operation('writeArticleVersion', {
    summary: 'Write a new version of an article',
    description:
      'The new version goes over the edit you have read. Earlier versions stay. Open flags are settled, and acknowledgements are asked anew.',
    access: {
      scope: 'requests:write',
      rule: 'Members of the department that owns it. Policies and procedures are written by the owner and leads.',
    },
    responses: { 201: versioned(ArticleDto) },
  })
  @NeedsIfMatch()
  async write(
    @CurrentActor() actor: Actor,
    @Param('article') idOrNumber: string,
    @IfMatch() version: number,
    @Body() body: NewArticleVersionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ArticleDto> {
    const { acknowledgement, language = null, ...text } = body;
    const ask = acknowledgement ?? null;
    await this.writeVersion.execute(actor, idOrNumber, version, { ...text, language, ask });
    return withETag(reply, await this.show.one(actor, idOrNumber));
  }

  @Put(':article/care')
  @Operation('changeArticleCare', {
    summary: 'Change owner, readers and services of an article',
    description: 'Owner, readers and services change, over the edit you have read. The text stays.',
    access: CARERS,
    responses: { 200: versioned(ArticleDto) },
  })
  @NeedsIfMatch()
  async care(
    @CurrentActor() actor: Actor,
    @Param('article') idOrNumber: string,
    @IfMatch() version: number,
    @Body() body: CareBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ArticleDto> {
    await this.changeCare.execute(actor, idOrNumber, version, body);
    return withETag(reply, await this.show.one(actor, idOrNumber));
  }

  @Put(':article/retirement')
  @Operation('retireArticle', {
    summary: 'Retire an article',
    description:
      'The article is no longer suggested or listed. It stays readable by its number, for the answers that cite it.',
    access: CARERS,
    responses: { 200: ArticleDto },
  })
  async retire(
    @CurrentActor() actor: Actor,
    @Param('article') idOrNumber: string,
    @Body() { reason }: RetirementBody,
  ): Promise<ArticleDto> {
    await this.retireArticle.execute(actor, idOrNumber, reason);
    return this.show.one(actor, idOrNumber);
  }
}
