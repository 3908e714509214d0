import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { ImposeTerms } from '../acts/impose-terms.js';
import { MakeMove } from '../acts/make-move.js';
import { imposedBy, EscalationBody, ImpositionBody } from './dto/escalation.dto.js';
import { NegotiationDto, ProposalBody } from './dto/negotiation.dto.js';
import { toAgreedTerms } from '../../terms/http/terms.dto.js';
import { ShowNegotiation } from './show-negotiation.js';

const NEGOTIATORS = 'A lead of one of the two departments, for that side.';

/** Escalations between two departments that do not agree. */
@ApiTags('Agreements')
@Controller('agreement-negotiations')
export class AgreementEscalationsController {
  constructor(
    private readonly makeMove: MakeMove,
    private readonly imposeTerms: ImposeTerms,
    private readonly show: ShowNegotiation,
  ) {}

  @Post(':id/escalation')
  @Operation('escalateAgreement', {
    summary: 'Escalate a decline',
    description:
      'A lead may escalate within two working days of the decline. The last proposal escalates by itself, and so does silence.',
    access: { scope: 'requests:write', rule: NEGOTIATORS },
    responses: { 201: NegotiationDto },
  })
  async escalate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: EscalationBody,
  ): Promise<NegotiationDto> {
    await this.makeMove.execute(actor, id, { type: 'ESCALATE', reason });
    return this.show.to(actor, id);
  }

  @Post(':id/joint-texts')
  @Operation('tableJointText', {
    summary: 'Table a joint text',
    description:
      'Each side may table one text during an escalation. The other lead accepts it by its hash or declines it.',
    access: { scope: 'requests:write', rule: NEGOTIATORS },
    responses: { 201: NegotiationDto },
  })
  async table(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { terms, reason }: ProposalBody,
  ): Promise<NegotiationDto> {
    await this.makeMove.execute(actor, id, { type: 'TABLE', terms: toAgreedTerms(terms), reason });
    return this.show.to(actor, id);
  }

  @Post(':id/imposition')
  @Operation('imposeAgreement', {
    summary: 'Decide an escalation',
    description:
      'An executive imposes a joint text by its hash, or terms of their own that bind both sides. Imposed terms are reviewed after 30 days.',
    access: { scope: 'requests:write', rule: 'An executive who acted for neither side, during the escalation.' },
    responses: { 201: NegotiationDto },
  })
  async impose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ImpositionBody,
  ): Promise<NegotiationDto> {
    await this.imposeTerms.execute(actor, id, imposedBy(body), body.reason);
    return this.show.to(actor, id);
  }
}
