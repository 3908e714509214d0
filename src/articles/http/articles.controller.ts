import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { Operation } from '../../platform/http/operation.js';
import { decodeCursor, encodeCursor, type Page, pageOf } from '../../platform/http/pagination.js';
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
  rule: 'Members of the department that owns it; what is for everybody, also all other departments and executives.',
} as const;
const CARERS = { scope: 'requests:write', rule: 'Its owner, and leads of the department that owns it.' } as const;

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
    description: 'The articles you may read, those written last first, each with how far it can be relied on.',
    access: { scope: 'requests:read', rule: 'Whoever is signed in finds the articles they may read.' },
    responses: { 200: ArticlePage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: ArticlesQuery): Promise<Page<ArticleSummaryDto>> {
    const { limit = 50, cursor, ...filter } = query;
    const after = cursor === undefined ? null : decodeCursor(['articles', filter], cursor, ARTICLE_KEY);
    const ownerId = filter.ownerId === 'me' ? actor.userId : filter.ownerId;
    const found = await this.articles.execute(actor, { ...filter, ownerId }, after, limit + 1);
    const keyOf = ({ changedAt, id }: { changedAt: Date; id: string }) =>
      encodeCursor(['articles', filter], [changedAt.toISOString(), id]);
    const page = pageOf(found, limit, (article) => article, keyOf);
    return { ...page, data: await this.show.many(page.data) };
  }

  @Post()
  @Operation('publishArticle', {
    summary: 'Publish an article',
    description:
      'Written fresh, or made from an answer: the article then keeps a link to the request, which only those see who may see the request.',
    access: { scope: 'requests:write', rule: 'Members of the department; policies and procedures for its leads.' },
    responses: { 201: ArticleDto },
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
    description: 'By id or number, with its ETag, a warning where it is stale, and what you may do.',
    access: READERS,
    responses: { 200: ArticleDto },
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
    summary: 'Write an article anew',
    description:
      'Over the edit you have read. The versions before it stay; open flags are settled, and acknowledgement is asked anew.',
    access: {
      scope: 'requests:write',
      rule: 'Members of the department that owns it; of policies and procedures its owner and leads.',
    },
    responses: { 201: ArticleDto },
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
    summary: 'Say who looks after an article and who reads it',
    description: 'Owner, readers and services, over the edit you have read. What the article says stays.',
    access: CARERS,
    responses: { 200: ArticleDto },
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
    description: 'It is suggested and listed no more, and stays readable by its number for the answers that cite it.',
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
