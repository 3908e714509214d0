import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { ArticleStore } from '../article-store.js';
import { ArticleDto } from '../http/dto/article.dto.js';
import { ShowArticles } from '../http/show-articles.js';
import { Acknowledge } from './acknowledge.js';
import {
  AcknowledgementBody,
  AcknowledgementsDto,
  OwnAcknowledgementDto,
  OwnAcknowledgementPage,
  OwnAcknowledgementsQuery,
} from './acknowledgements.dto.js';
import { ReadAcknowledgements } from './read-acknowledgements.js';

/** Policies and procedures that people are asked to acknowledge. */
@ApiTags('Articles')
@Controller()
export class AcknowledgementsController {
  constructor(
    private readonly acknowledgements: ReadAcknowledgements,
    private readonly acknowledgeVersion: Acknowledge,
    private readonly store: ArticleStore,
    private readonly show: ShowArticles,
  ) {}

  @Get('articles/:article/acknowledgements')
  @Operation('getArticleAcknowledgements', {
    summary: 'Count the acknowledgements of an article',
    description:
      'The answer has numbers by department: its members, and those who have acknowledged the current version.',
    access: {
      scope: 'requests:read',
      rule: 'People who may read the article. Its department and executives see all departments, others their own.',
    },
    responses: { 200: AcknowledgementsDto },
  })
  async read(@CurrentActor() actor: Actor, @Param('article') idOrNumber: string): Promise<AcknowledgementsDto> {
    const { text, departments } = await this.acknowledgements.ofArticle(actor, idOrNumber);
    return { version: text.number, by: text.acknowledgeBy, until: text.acknowledgeUntil, departments };
  }

  @Put('articles/:article/acknowledgement')
  @Operation('acknowledgeArticle', {
    summary: 'Acknowledge a policy or a procedure',
    description: 'You acknowledge the current version for yourself. A newer version asks anew.',
    access: { scope: 'requests:write', rule: 'People of the departments that are asked.' },
    responses: { 200: ArticleDto },
  })
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Param('article') idOrNumber: string,
    @Body() { version }: AcknowledgementBody,
  ): Promise<ArticleDto> {
    await this.acknowledgeVersion.execute(actor, idOrNumber, version);
    return this.show.one(actor, idOrNumber);
  }

  @Get('me/acknowledgements')
  @Operation('listOwnAcknowledgements', {
    summary: 'List articles you are asked to acknowledge',
    description: 'The most urgent comes first. Nobody else sees whether you have acknowledged an article.',
    access: { scope: 'requests:read', rule: 'Everybody reads their own.' },
    responses: { 200: OwnAcknowledgementPage },
  })
  async own(
    @CurrentActor() actor: Actor,
    @Query() { acknowledged = false, limit, cursor }: OwnAcknowledgementsQuery,
  ): Promise<Page<OwnAcknowledgementDto>> {
    const listing = Listing.byKeys(['own-acknowledgements', acknowledged], { limit, cursor }, ['timestamptz', 'uuid']);
    const found = await this.acknowledgements.ofPerson(actor, acknowledged, listing.after, listing.most);
    const page = listing.page(found, ({ until, articleId }) => [until.toISOString(), articleId]);
    const articles = await this.store.byIds(page.data.map(({ articleId }) => articleId));
    const shown = new Map((await this.show.many([...articles.values()])).map((each) => [each.id, each]));
    return { ...page, data: page.data.map(({ articleId, ...own }) => ({ article: shown.get(articleId)!, ...own })) };
  }
}
