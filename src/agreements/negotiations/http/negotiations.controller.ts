import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { Listing } from '../../../platform/http/listing.js';
import type { Page } from '../../../platform/http/pagination.js';
import { MakeMove, type WantedMove } from '../acts/make-move.js';
import { ProposeAgreement } from '../acts/propose-agreement.js';
import { ListNegotiations } from '../list-negotiations.js';
import {
  AgreementAcceptanceBody,
  AgreementDeclineBody,
  AgreementWithdrawalBody,
  NegotiationItemDto,
  NegotiationPage,
  NegotiationDto,
  NegotiationsQuery,
  NewNegotiationBody,
  ProposalBody,
} from './dto/negotiation.dto.js';
import { toAgreedTerms } from '../../terms/http/terms.dto.js';
import { presentSummary } from './present-negotiation.js';
import { ShowNegotiation } from './show-negotiation.js';

const READERS =
  'Members of the two departments, and executives while it is escalated. The reading of an executive is recorded.';
const NEGOTIATORS = 'A lead of one of the two departments, for that side.';

@ApiTags('Agreements')
@Controller('agreement-negotiations')
export class NegotiationsController {
  constructor(
    private readonly listNegotiations: ListNegotiations,
    private readonly proposeAgreement: ProposeAgreement,
    private readonly makeMove: MakeMove,
    private readonly show: ShowNegotiation,
  ) {}

  @Get()
  @Operation('listNegotiations', {
    summary: 'List negotiations',
    description: 'The list says how each negotiation stands and until when. The latest begun comes first.',
    access: { scope: 'requests:read', rule: READERS },
    responses: { 200: NegotiationPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: NegotiationsQuery): Promise<Page<NegotiationItemDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey(['negotiations', filter], { limit, cursor }, 'uuid');
    const rows = await this.listNegotiations.execute(actor, filter, listing.after, listing.most);
    return listing.page(rows, (row) => row.id, presentSummary);
  }

  @Post()
  @Operation('proposeAgreement', {
    summary: 'Propose an agreement',
    description: 'The terms go to the other department, which has two of its working days to reply.',
    access: { scope: 'requests:write', rule: NEGOTIATORS },
    responses: { 201: NegotiationDto },
  })
  async propose(@CurrentActor() actor: Actor, @Body() body: NewNegotiationBody): Promise<NegotiationDto> {
    const { requesterDepartmentId, providerDepartmentId, serviceId = null, terms, reason } = body;
    const scope = { requesterDepartmentId, providerDepartmentId, serviceId };
    return this.show.to(actor, await this.proposeAgreement.execute(actor, scope, toAgreedTerms(terms), reason));
  }

  @Get(':id')
  @Operation('getNegotiation', {
    summary: 'Read a negotiation',
    description:
      'The answer has every proposal with its differences from the one before, every step, and your possible moves.',
    access: { scope: 'requests:read', rule: READERS },
    responses: { 200: NegotiationDto },
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<NegotiationDto> {
    return this.show.to(actor, id);
  }

  @Post(':id/proposals')
  @Operation('counterAgreement', {
    summary: 'Counter a proposal',
    description: 'Other terms take the place of the terms on the table. There are three proposals at most.',
    access: { scope: 'requests:write', rule: NEGOTIATORS },
    responses: { 201: NegotiationDto },
  })
  counter(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { terms, reason }: ProposalBody,
  ): Promise<NegotiationDto> {
    return this.move(actor, id, { type: 'COUNTER', terms: toAgreedTerms(terms), reason });
  }

  @Post(':id/acceptance')
  @Operation('acceptAgreement', {
    summary: 'Accept a proposal',
    description:
      'Only the terms of this hash are accepted. When other terms are on the table now, the answer carries their hash.',
    access: { scope: 'requests:write', rule: NEGOTIATORS },
    responses: { 201: NegotiationDto },
  })
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { hash }: AgreementAcceptanceBody,
  ): Promise<NegotiationDto> {
    return this.move(actor, id, { type: 'ACCEPT', hash });
  }

  @Post(':id/decline')
  @Operation('declineAgreement', {
    summary: 'Decline a proposal',
    description:
      'A decline names a reason and an alternative. Declining the third proposal escalates. During an escalation this declines the joint text.',
    access: { scope: 'requests:write', rule: NEGOTIATORS },
    responses: { 201: NegotiationDto },
  })
  decline(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason, alternative }: AgreementDeclineBody,
  ): Promise<NegotiationDto> {
    return this.move(actor, id, { type: 'DECLINE', reason, alternative });
  }

  @Post(':id/withdrawal')
  @Operation('withdrawAgreement', {
    summary: 'Withdraw a proposal',
    description: 'The negotiation ends. A new negotiation within ten working days continues its count of proposals.',
    access: { scope: 'requests:write', rule: NEGOTIATORS },
    responses: { 201: NegotiationDto },
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: AgreementWithdrawalBody,
  ): Promise<NegotiationDto> {
    return this.move(actor, id, { type: 'WITHDRAW', reason });
  }

  private async move(actor: Actor, id: string, wanted: WantedMove): Promise<NegotiationDto> {
    await this.makeMove.execute(actor, id, wanted);
    return this.show.to(actor, id);
  }
}
