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
    summary: 'List the expedites of a request',
    description: 'The list has each expedite with its reason, the decisions of the two leads, and your possible moves.',
    access: { scope: 'requests:read', rule: 'People who take or took part in the request.' },
    responses: { 200: RequestExpeditesDto },
  })
  list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestExpeditesDto> {
    return this.show.to(actor, request);
  }

  @Post('requests/:request/expedites')
  @Operation('askExpedite', {
    summary: 'Ask for an expedite',
    description:
      'An expedite names a reason. A lead of each department approves it. The expedite is counted for the department that asked for the answer. A priority named here rises with the second approval. An agreed date stays.',
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
    description: 'The request goes first after the second approval, by another person of the other department.',
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
    description: 'A refusal names a reason. One lead is enough. The request keeps its place.',
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
