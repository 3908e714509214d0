import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { makersOf, READERS } from '../../http/makers-of.js';
import { EscalateDecline } from '../acts/escalate-decline.js';
import { EscalateRequest } from '../acts/escalate-request.js';
import { EscalationAnswerBody, RequestEscalationBody, EscalationDto } from './escalations.dto.js';
import { ShowEscalations } from './show-escalations.js';

const LEADS = { scope: 'requests:write', rule: 'Leads of either side, but not who called them in.' } as const;

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
    summary: 'Read what the leads were called in for',
    description: 'With the reason, who called them, and what came of it.',
    access: READERS,
    responses: { 200: [EscalationDto] },
  })
  list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<EscalationDto[]> {
    return this.show.to(actor, request);
  }

  @Post('escalations')
  @Operation('escalateRequest', {
    summary: 'Call in the leads of both departments',
    description: 'With a reason, for all who take part to read. One call at a time; it is counted.',
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
    summary: 'Answer as a lead',
    description: 'For both sides to read. The request goes on as it stood; what is to change, you change.',
    access: LEADS,
    responses: { 200: [EscalationDto] },
  })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: EscalationAnswerBody,
  ): Promise<EscalationDto[]> {
    await this.escalateRequest.answer(actor, request, body.words);
    return this.show.to(actor, request);
  }

  @Post('decline/escalation')
  @Operation('escalateDecline', {
    summary: 'Take a decline to the leads',
    description: 'Within two of your working days. A lead upholds it, or a lead of the provider takes it back.',
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
    description: 'The request stays declined; the reason is for both sides to read.',
    access: LEADS,
    responses: { 200: [EscalationDto] },
  })
  async uphold(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: EscalationAnswerBody,
  ): Promise<EscalationDto[]> {
    await this.escalateDecline.uphold(actor, request, body.words);
    return this.show.to(actor, request);
  }

  @Put('decline/reversal')
  @Operation('reverseDecline', {
    summary: 'Take a decline back as a lead',
    description: 'The request is accepted, and its clock goes on where the decline had stopped it.',
    access: makersOf('reverseDecline'),
    responses: { 200: [EscalationDto] },
  })
  async reverse(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: EscalationAnswerBody,
  ): Promise<EscalationDto[]> {
    await this.escalateDecline.reverse(actor, request, body.words);
    return this.show.to(actor, request);
  }
}
