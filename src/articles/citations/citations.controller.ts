import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CitationDto, CitationsBody, DeflectionBody, DeflectionDto } from './citations.dto.js';
import { CiteArticles } from './cite-articles.js';
import { RecordDeflection } from './record-deflection.js';
import { ShowCitations } from './show-citations.js';

const ID = '01990000-0000-7000-8000-000000000001';
const BY_AN_ARTICLE = { requesterDepartmentId: ID, serviceId: ID, articleId: ID };

/** How articles are used: in answers, and instead of asking. */
@ApiTags('Articles')
@Controller()
export class CitationsController {
  constructor(
    private readonly citations: ShowCitations,
    private readonly citeArticles: CiteArticles,
    private readonly recordDeflection: RecordDeflection,
  ) {}

  @Get('requests/:request/article-citations')
  @Operation('listArticleCitations', {
    summary: 'List the articles that an answer cites',
    description:
      'The list has the cited articles you may read. Each says whether it could be relied on when it was cited.',
    access: { scope: 'requests:read', rule: 'People who may see the request, for the articles they may read.' },
    responses: { 200: [CitationDto] },
  })
  list(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<CitationDto[]> {
    return this.citations.of(actor, idOrNumber);
  }

  @Post('requests/:request/article-citations')
  @Operation('citeArticles', {
    summary: 'Cite articles in an answer that was given',
    description: 'Articles can also be cited with the answer itself. Citing the same version again changes nothing.',
    access: { scope: 'requests:write', rule: 'The side that answers the request.' },
    responses: { 201: [CitationDto] },
  })
  async cite(
    @CurrentActor() actor: Actor,
    @Param('request') idOrNumber: string,
    @Body() { articleIds }: CitationsBody,
  ): Promise<CitationDto[]> {
    return this.citations.of(actor, await this.citeArticles.execute(actor, idOrNumber, articleIds));
  }

  @Post('deflections')
  @Operation('recordDeflection', {
    summary: 'Record a request that an article spared',
    description:
      'An article or an earlier answer made the request unnecessary. The request is not sent, and the figures count it. The same statement twice in a day counts once.',
    access: { scope: 'requests:write', rule: 'Members of the department that would have asked.' },
    responses: { 201: DeflectionDto },
  })
  @ApiBody({ type: DeflectionBody, examples: { byAnArticle: { value: BY_AN_ARTICLE } } })
  async deflect(@CurrentActor() actor: Actor, @Body() body: DeflectionBody): Promise<DeflectionDto> {
    const { requesterDepartmentId, serviceId, articleId = null, request = null } = body;
    const said = { requesterDepartmentId, serviceId, articleId, request };
    const deflection = await this.recordDeflection.execute(actor, said);
    const { id, requestId, recordedAt } = deflection;
    return { id, articleId: deflection.articleId, requestId, recordedAt };
  }
}
