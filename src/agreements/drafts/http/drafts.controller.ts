import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../../platform/http/etag.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation, versioned } from '../../../platform/http/operation.js';
import { Listing } from '../../../platform/http/listing.js';
import { type Page, PageQuery } from '../../../platform/http/pagination.js';
import { NegotiationDto } from '../../negotiations/http/dto/negotiation.dto.js';
import { toAgreedTerms } from '../../terms/http/terms.dto.js';
import { ShowNegotiation } from '../../negotiations/http/show-negotiation.js';
import { DraftBody, DraftPage, DraftProposalBody, DraftDto, NewDraftBody, presentDraft } from './draft.dto.js';
import { AgreementDrafts } from '../drafts.js';

const WRITERS = 'Members of the department that writes the draft.';

@ApiTags('Agreements')
@Controller('agreement-drafts')
export class AgreementDraftsController {
  constructor(
    private readonly drafts: AgreementDrafts,
    private readonly show: ShowNegotiation,
  ) {}

  @Get()
  @Operation('listAgreementDrafts', {
    summary: 'List drafts of terms',
    description: 'The list has the drafts of your departments. The latest begun comes first.',
    access: { scope: 'requests:read', rule: WRITERS },
    responses: { 200: DraftPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() paging: PageQuery): Promise<Page<DraftDto>> {
    const listing = Listing.byKey(['agreement-drafts'], paging, 'uuid');
    const rows = await this.drafts.list(actor, listing.after, listing.most);
    return listing.page(rows, (row) => row.id, presentDraft);
  }

  @Post()
  @Operation('draftAgreement', {
    summary: 'Begin a draft of terms',
    description: 'Only your department sees the draft until one of its leads proposes it.',
    access: { scope: 'requests:write', rule: 'Members of one of the two departments.' },
    responses: { 201: versioned(DraftDto) },
  })
  async write(
    @CurrentActor() actor: Actor,
    @Body() { terms, serviceId = null, ...departments }: NewDraftBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    const draft = await this.drafts.write(actor, { ...departments, serviceId }, toAgreedTerms(terms));
    return withETag(reply, presentDraft(draft));
  }

  @Get(':id')
  @Operation('getAgreementDraft', {
    summary: 'Read a draft of terms',
    description: 'The answer carries the ETag.',
    access: { scope: 'requests:read', rule: WRITERS },
    responses: { 200: versioned(DraftDto) },
  })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    return withETag(reply, presentDraft(await this.drafts.read(actor, id)));
  }

  @Put(':id')
  @Operation('changeAgreementDraft', {
    summary: 'Edit a draft of terms',
    description: 'All terms are replaced, over the version you have read.',
    access: { scope: 'requests:write', rule: WRITERS },
    responses: { 200: versioned(DraftDto) },
  })
  @NeedsIfMatch()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { terms }: DraftBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    return withETag(reply, presentDraft(await this.drafts.change(actor, id, version, toAgreedTerms(terms))));
  }

  @Delete(':id')
  @Operation('discardAgreementDraft', {
    summary: 'Discard a draft of terms',
    description: '`If-Match` names the version that you have read. A draft that was changed since is not discarded.',
    access: { scope: 'requests:write', rule: WRITERS },
    responses: { 204: null },
  })
  @NeedsIfMatch()
  discard(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.drafts.discard(actor, id, version);
  }

  @Post(':id/proposal')
  @Operation('proposeAgreementDraft', {
    summary: 'Propose a draft of terms',
    description: 'The version you have read goes to the other department as a proposal. The draft ends.',
    access: { scope: 'requests:write', rule: 'A lead of the department that writes the draft.' },
    responses: { 201: NegotiationDto },
  })
  @NeedsIfMatch()
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: DraftProposalBody,
  ): Promise<NegotiationDto> {
    return this.show.to(actor, await this.drafts.propose(actor, id, version, reason));
  }
}
