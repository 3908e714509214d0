import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { ExpediteRequest } from '../expedite-request.js';
import { ExpediteBody, ExpediteRefusalBody, RequestExpeditesDto } from './dto/expedites.dto.js';
import { ShowExpedites } from './show-expedites.js';
import { makersOf } from '../../http/makers-of.js';

/** Letting a request go before all others. */
@ApiTags('Requests')
@Controller()
export class ExpeditesController {
  constructor(
    private readonly show: ShowExpedites,
    private readonly expediteRequest: ExpediteRequest,
  ) {}

  @Get('requests/:request/expedites')
  @Operation('listExpedites', {
    summary: 'Read who wanted a request to go before all others',
    description: 'With the reason, what the two leads said to it, and what you may do.',
    access: { scope: 'requests:read', rule: 'Who takes or took part in the request.' },
    responses: { 200: RequestExpeditesDto },
  })
  list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestExpeditesDto> {
    return this.show.to(actor, request);
  }

  @Post('requests/:request/expedites')
  @Operation('askExpedite', {
    summary: 'Ask that a request go before all others',
    description:
      'With a reason. Two persons approve it, a lead of each department; it is counted for the department that asked ' +
      'for the answer. A priority named here rises with the second approval; a date agreed on stays where it is.',
    access: makersOf('askExpedite'),
    responses: { 201: RequestExpeditesDto },
  })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: ExpediteBody,
  ): Promise<RequestExpeditesDto> {
    await this.expediteRequest.ask(actor, request, body.reason, body.priority ?? null);
    return this.show.to(actor, request);
  }

  @Post('expedites/:expedite/approval')
  @Operation('approveExpedite', {
    summary: 'Approve an expedite for your department',
    description: 'With the second approval, by another person of the other department, the request goes first.',
    access: makersOf('approveExpedite'),
    responses: { 200: RequestExpeditesDto },
  })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('expedite', IdPipe) expedite: string,
  ): Promise<RequestExpeditesDto> {
    return this.show.to(actor, await this.expediteRequest.approve(actor, expedite));
  }

  @Post('expedites/:expedite/refusal')
  @Operation('refuseExpedite', {
    summary: 'Refuse an expedite',
    description: 'With a reason; one lead is enough. The request keeps its turn.',
    access: makersOf('refuseExpedite'),
    responses: { 200: RequestExpeditesDto },
  })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('expedite', IdPipe) expedite: string,
    @Body() body: ExpediteRefusalBody,
  ): Promise<RequestExpeditesDto> {
    return this.show.to(actor, await this.expediteRequest.refuse(actor, expedite, body.reason));
  }
}
