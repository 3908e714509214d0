import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { NegotiateDate } from '../negotiate-date.js';
import { EscalateDate } from '../escalation/escalate-date.js';
import { DateEscalationBody, OFFER_EXAMPLES, OfferBody, wishOf } from './dto/offer-bodies.dto.js';
import { RequestOffersDto } from './dto/offers.dto.js';
import { ShowOffers } from './show-offers.js';

/** The offers of a request, and the first of a new negotiation. */
@ApiTags('Requests')
@Controller('requests/:request')
export class RequestOffersController {
  constructor(
    private readonly show: ShowOffers,
    private readonly negotiateDate: NegotiateDate,
    private readonly escalateDate: EscalateDate,
  ) {}

  @Get('offers')
  @Operation('listOffers', {
    summary: 'List the offers of a request',
    description:
      'The answer has all negotiations with their offers, the side whose turn it is, the date in force, and your possible moves.',
    access: {
      scope: 'requests:read',
      rule: 'People who take or took part in the request, and executives while it is escalated to them.',
    },
    responses: { 200: RequestOffersDto },
  })
  list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestOffersDto> {
    return this.show.to(actor, request);
  }

  @Post('offers')
  @Operation('makeOffer', {
    summary: 'Offer a date',
    description:
      'A first offer begins a negotiation. While an offer is on the table the answer is 409 with its id: counter that one. Unanswered offers end after two working days of the other side, or its reply target when that is shorter.',
    access: { scope: 'requests:write', rule: 'Members of either side.' },
    responses: { 201: RequestOffersDto },
  })
  @ApiBody({ type: OfferBody, examples: OFFER_EXAMPLES })
  async make(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: OfferBody,
  ): Promise<RequestOffersDto> {
    await this.negotiateDate.make(actor, request, wishOf(body));
    return this.show.to(actor, request);
  }

  @Post('date-escalations')
  @Operation('escalateDate', {
    summary: 'Escalate a date that is stuck',
    description:
      'A date can be escalated after a decline, after silence, or after three offers without an acceptance. From then on the leads of both departments settle the date. A lead can escalate once more. Then executives may read the negotiation, and their reading is recorded.',
    access: { scope: 'requests:write', rule: 'Members of either side. Leads escalate further.' },
    responses: { 201: RequestOffersDto },
  })
  async escalate(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: DateEscalationBody,
  ): Promise<RequestOffersDto> {
    await this.escalateDate.execute(actor, request, body.reason);
    return this.show.to(actor, request);
  }
}
