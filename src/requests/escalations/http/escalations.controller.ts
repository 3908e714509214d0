import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { makersOf, READERS } from '../../http/makers-of.js';
import { EscalateDecline } from '../acts/escalate-decline.js';
import { EscalateRequest } from '../acts/escalate-request.js';
import { EscalationAnswerBody, RequestEscalationBody, EscalationDto } from './escalations.dto.js';
import { ShowEscalations } from './show-escalations.js';

const LEADS = { scope: 'requests:write', rule: 'Leads of either side, except the person who escalated.' } as const;

/** Escalations: the leads are called in over a request that does not get on, or over a decline. */
@ApiTags('Requests')
@Controller('requests/:request')
export class EscalationsController {
  constructor(
    private readonly show: ShowEscalations,
    private readonly escalateRequest: EscalateRequest,
    private readonly escalateDecline: EscalateDecline,
  ) {}

  @Get('escalations')
  @Operation('listEscalations', {
    summary: 'List the escalations of a request',
    description: 'The list has each escalation with its reason, the person who escalated, and the outcome.',
    access: READERS,
    responses: { 200: [EscalationDto] },
  })
  list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<EscalationDto[]> {
    return this.show.to(actor, request);
  }

  @Post('escalations')
  @Operation('escalateRequest', {
    summary: 'Escalate a request',
    description:
      'Everybody who takes part reads the reason. One escalation can be open at a time. Escalations are counted.',
    access: makersOf('escalate'),
    responses: { 201: [EscalationDto] },
  })
  async escalate(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: RequestEscalationBody,
  ): Promise<EscalationDto[]> {
    await this.escalateRequest.execute(actor, request, body.reason);
    return this.show.to(actor, request);
  }

  @Put('escalations/current/answer')
  @Operation('answerEscalation', {
    summary: 'Answer an escalation',
    description: 'Both sides read the answer. The state of the request does not change by it.',
    access: LEADS,
    responses: { 200: [EscalationDto] },
  })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: EscalationAnswerBody,
  ): Promise<EscalationDto[]> {
    await this.escalateRequest.answer(actor, request, body.reason);
    return this.show.to(actor, request);
  }

  @Post('decline/escalation')
  @Operation('escalateDecline', {
    summary: 'Escalate the decline of a request',
    description:
      'A decline can be escalated within two of your working days. A lead upholds the decline, or a lead of the provider reverses it.',
    access: makersOf('escalateDecline'),
    responses: { 201: [EscalationDto] },
  })
  async contest(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: RequestEscalationBody,
  ): Promise<EscalationDto[]> {
    await this.escalateDecline.execute(actor, request, body.reason);
    return this.show.to(actor, request);
  }

  @Put('decline/upholding')
  @Operation('upholdDecline', {
    summary: 'Uphold a decline as a lead',
    description: 'The request stays declined. Both sides read the reason.',
    access: LEADS,
    responses: { 200: [EscalationDto] },
  })
  async uphold(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: EscalationAnswerBody,
  ): Promise<EscalationDto[]> {
    await this.escalateDecline.uphold(actor, request, body.reason);
    return this.show.to(actor, request);
  }

  @Put('decline/reversal')
  @Operation('reverseDecline', {
    summary: 'Reverse a decline as a lead',
    description: 'The request is accepted, and its clock goes on where the decline had stopped it.',
    access: makersOf('reverseDecline'),
    responses: { 200: [EscalationDto] },
  })
  async reverse(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: EscalationAnswerBody,
  ): Promise<EscalationDto[]> {
    await this.escalateDecline.reverse(actor, request, body.reason);
    return this.show.to(actor, request);
  }
}
