import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../../platform/http/etag.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { decodeKey, encodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/pagination.js';
import { NegotiationResponse } from '../../negotiations/http/dto/negotiation.dto.js';
import { toTerms } from '../../terms/http/terms.dto.js';
import { ShowNegotiation } from '../../negotiations/http/show-negotiation.js';
import { DraftBody, DraftPage, DraftProposalBody, DraftResponse, NewDraftBody, presentDraft } from './draft.dto.js';
import { AgreementDrafts } from '../drafts.js';

const WRITERS = 'Members of the department that writes it.';

@ApiTags('Agreements')
@Controller('agreement-drafts')
export class AgreementDraftsController {
  constructor(
    private readonly drafts: AgreementDrafts,
    private readonly show: ShowNegotiation,
  ) {}

  @Get()
  @Access({ scope: 'requests:read', rule: WRITERS })
  @ApiOperation({
    operationId: 'listAgreementDrafts',
    summary: 'List drafts of terms',
    description: 'Those of your departments, the latest begun first.',
  })
  @ApiOkResponse({ type: DraftPage })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: PageQuery): Promise<Page<DraftResponse>> {
    const list = ['agreement-drafts'];
    const after = cursor === undefined ? null : decodeKey(list, cursor, 'uuid');
    const rows = await this.drafts.list(actor, after, limit + 1);
    return pageOf(rows, limit, presentDraft, (row) => encodeCursor(list, [row.id]));
  }

  @Post()
  @Access({ scope: 'requests:write', rule: 'Members of one of the two departments.' })
  @ApiOperation({
    operationId: 'draftAgreement',
    summary: 'Begin a draft of terms',
    description: 'Only your department sees it until one of its leads proposes it.',
  })
  @ApiCreatedResponse({ type: DraftResponse })
  async write(
    @CurrentActor() actor: Actor,
    @Body() { terms, serviceId = null, ...departments }: NewDraftBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResponse> {
    const draft = await this.drafts.write(actor, { ...departments, serviceId }, toTerms(terms));
    return withETag(reply, presentDraft(draft));
  }

  @Get(':id')
  @Access({ scope: 'requests:read', rule: WRITERS })
  @ApiOperation({ operationId: 'getAgreementDraft', summary: 'Read a draft of terms', description: 'With its ETag.' })
  @ApiOkResponse({ type: DraftResponse })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResponse> {
    return withETag(reply, presentDraft(await this.drafts.read(actor, id)));
  }

  @Put(':id')
  @NeedsIfMatch()
  @Access({ scope: 'requests:write', rule: WRITERS })
  @ApiOperation({
    operationId: 'changeAgreementDraft',
    summary: 'Edit a draft of terms',
    description: 'All of the terms, over the version you have read.',
  })
  @ApiOkResponse({ type: DraftResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { terms }: DraftBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResponse> {
    return withETag(reply, presentDraft(await this.drafts.change(actor, id, version, toTerms(terms))));
  }

  @Delete(':id')
  @HttpCode(204)
  @NeedsIfMatch()
  @Access({ scope: 'requests:write', rule: WRITERS })
  @ApiOperation({
    operationId: 'discardAgreementDraft',
    summary: 'Throw a draft away',
    description: 'The version you have read.',
  })
  @ApiNoContentResponse()
  discard(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.drafts.discard(actor, id, version);
  }

  @Post(':id/proposal')
  @NeedsIfMatch()
  @Access({ scope: 'requests:write', rule: 'A lead of the department that writes it.' })
  @ApiOperation({
    operationId: 'proposeAgreementDraft',
    summary: 'Propose a draft',
    description: 'Puts the version you have read to the other department; the draft is no more.',
  })
  @ApiCreatedResponse({ type: NegotiationResponse })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: DraftProposalBody,
  ): Promise<NegotiationResponse> {
    return this.show.to(actor, await this.drafts.propose(actor, id, version, reason));
  }
}
