import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { ShowRequest } from '../../http/show-request.js';
import { ExtendHold } from '../../holds/acts/extend-hold.js';
import { HoldExtensionBody } from './dto/conversation.dto.js';
import { makersOf } from '../../http/makers-of.js';

/** Waiting longer for somebody outside. */
@ApiTags('Requests')
@Controller('requests/:request/holds/current/extension')
export class HoldsController {
  constructor(
    private readonly show: ShowRequest,
    private readonly extendHold: ExtendHold,
  ) {}

  @Put()
  @Operation('extendHold', {
    summary: 'Wait longer for somebody outside',
    description: 'Once, within ten working days, it is yours to decide; beyond that the requester is asked to agree.',
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

  @Put('consent')
  @Operation('consentToHoldExtension', {
    summary: 'Agree to a longer wait',
    description: 'The clock of the answer stands still until the later date.',
    access: makersOf('consentToHoldExtension'),
    responses: { 200: RequestDto },
  })
  async consent(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.extendHold.consent(actor, request);
    return this.show.to(actor, request);
  }

  @Put('refusal')
  @Operation('refuseHoldExtension', {
    summary: 'Do not agree to a longer wait',
    description: 'The wait ends when it was to end.',
    access: makersOf('refuseHoldExtension'),
    responses: { 200: RequestDto },
  })
  async refuse(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.extendHold.refuse(actor, request);
    return this.show.to(actor, request);
  }
}
