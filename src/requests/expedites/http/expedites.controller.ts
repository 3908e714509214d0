import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { ApproveExpedite } from '../acts/approve-expedite.js';
import { AskExpedite } from '../acts/ask-expedite.js';
import { RefuseExpedite } from '../acts/refuse-expedite.js';
import { ExpediteBody, ExpediteRefusalBody, RequestExpeditesDto } from './dto/expedites.dto.js';
import { ShowExpedites } from './show-expedites.js';
import { Makes } from '../../http/makes.js';

/** Letting a request go before all others. */
@ApiTags('Requests')
@Controller()
export class ExpeditesController {
  constructor(
    private readonly show: ShowExpedites,
    private readonly askExpedite: AskExpedite,
    private readonly approveExpedite: ApproveExpedite,
    private readonly refuseExpedite: RefuseExpedite,
  ) {}

  @Get('requests/:request/expedites')
  @Access({ scope: 'requests:read', rule: 'Who takes or took part in the request.' })
  @ApiOperation({
    operationId: 'listExpedites',
    summary: 'Read who wanted a request to go before all others',
    description: 'With the reason, what the two leads said to it, and what you may do.',
  })
  @ApiOkResponse({ type: RequestExpeditesDto })
  list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestExpeditesDto> {
    return this.show.to(actor, request);
  }

  @Post('requests/:request/expedites')
  @Makes('askExpedite')
  @ApiOperation({
    operationId: 'askExpedite',
    summary: 'Ask that a request go before all others',
    description:
      'With a reason. Two persons approve it, a lead of each department; it is counted for the department that asked ' +
      'for the answer. A priority named here rises with the second approval; a date agreed on stays where it is.',
  })
  @ApiCreatedResponse({ type: RequestExpeditesDto })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: ExpediteBody,
  ): Promise<RequestExpeditesDto> {
    await this.askExpedite.execute(actor, request, body.reason, body.priority ?? null);
    return this.show.to(actor, request);
  }

  @Post('expedites/:expedite/approval')
  @HttpCode(200)
  @Makes('approveExpedite')
  @ApiOperation({
    operationId: 'approveExpedite',
    summary: 'Approve an expedite for your department',
    description: 'With the second approval, by another person of the other department, the request goes first.',
  })
  @ApiOkResponse({ type: RequestExpeditesDto })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('expedite', IdPipe) expedite: string,
  ): Promise<RequestExpeditesDto> {
    return this.show.to(actor, await this.approveExpedite.execute(actor, expedite));
  }

  @Post('expedites/:expedite/refusal')
  @HttpCode(200)
  @Makes('refuseExpedite')
  @ApiOperation({
    operationId: 'refuseExpedite',
    summary: 'Refuse an expedite',
    description: 'With a reason; one lead is enough. The request keeps its turn.',
  })
  @ApiOkResponse({ type: RequestExpeditesDto })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('expedite', IdPipe) expedite: string,
    @Body() body: ExpediteRefusalBody,
  ): Promise<RequestExpeditesDto> {
    return this.show.to(actor, await this.refuseExpedite.execute(actor, expedite, body.reason));
  }
}
