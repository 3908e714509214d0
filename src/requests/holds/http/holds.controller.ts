import { Body, Controller, Param, Put, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { makersOf } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { ExtendHold } from '../acts/extend-hold.js';
import { HoldRequest } from '../acts/hold-request.js';
import { ResumeRequest } from '../acts/resume-request.js';
import { HoldExtensionBody, HoldBody } from './holds.dto.js';

/** Holds: the request waits for somebody outside. */
@ApiTags('Requests')
@Controller('requests/:request')
export class HoldsController {
  constructor(
    private readonly show: ShowRequest,
    private readonly holdRequest: HoldRequest,
    private readonly resumeRequest: ResumeRequest,
    private readonly extendHold: ExtendHold,
  ) {}

  @Post('holds')
  @Operation('holdRequest', {
    summary: 'Put a request on hold',
    description: 'A hold has a reason, the evidence, and a review date at which it ends by itself.',
    access: makersOf('hold'),
    responses: { 201: RequestDto },
  })
  async hold(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: HoldBody,
  ): Promise<RequestDto> {
    await this.holdRequest.execute(actor, request, { ...body });
    return this.show.to(actor, request);
  }

  @Put('holds/current/resumption')
  @Operation('resumeRequest', {
    summary: 'End a hold early',
    description: 'The clock of the answer runs again.',
    access: makersOf('resume'),
    responses: { 200: RequestDto },
  })
  async resume(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.resumeRequest.execute(actor, request);
    return this.show.to(actor, request);
  }

  @Put('holds/current/extension')
  @Operation('extendHold', {
    summary: 'Extend a hold',
    description: 'You decide once, about up to ten working days. Beyond that the requester is asked to agree.',
    access: makersOf('proposeHoldExtension'),
    responses: { 200: RequestDto },
  })
  async extend(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: HoldExtensionBody,
  ): Promise<RequestDto> {
    await this.extendHold.execute(actor, request, body.reviewAt, body.reason);
    return this.show.to(actor, request);
  }

  @Put('holds/current/extension/consent')
  @Operation('consentToHoldExtension', {
    summary: 'Agree to a longer hold',
    description: 'The clock of the answer stands still until the later date.',
    access: makersOf('consentToHoldExtension'),
    responses: { 200: RequestDto },
  })
  async consent(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.extendHold.consent(actor, request);
    return this.show.to(actor, request);
  }

  @Put('holds/current/extension/refusal')
  @Operation('refuseHoldExtension', {
    summary: 'Refuse a longer hold',
    description: 'The hold ends on the earlier date.',
    access: makersOf('refuseHoldExtension'),
    responses: { 200: RequestDto },
  })
  async refuse(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.extendHold.refuse(actor, request);
    return this.show.to(actor, request);
  }
}
