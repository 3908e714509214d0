import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { NegotiateDate } from '../negotiate-date.js';
import {
  CounterOfferBody,
  OfferAcceptanceBody,
  OFFER_EXAMPLES,
  OfferDeclineBody,
  OfferWithdrawalBody,
  wishOf,
} from './dto/offer-bodies.dto.js';
import { RequestOffersDto } from './dto/offers.dto.js';
import { ShowOffers } from './show-offers.js';

const OTHER_SIDE = { scope: 'requests:write', rule: 'Members of the side that did not make the offer.' } as const;
const OWN_SIDE = { scope: 'requests:write', rule: 'Members of the side that made the offer.' } as const;

/** Answering the offer on the table. */
@ApiTags('Requests')
@Controller('offers/:offer')
export class OffersController {
  constructor(
    private readonly show: ShowOffers,
    private readonly negotiateDate: NegotiateDate,
  ) {}

  @Post('counter-offers')
  @Operation('counterOffer', {
    summary: 'Counter an offer',
    description:
      'A counter-offer names a reason. It takes the place of the offer on the table, and it is the other side’s turn.',
    access: OTHER_SIDE,
    responses: { 201: RequestOffersDto },
  })
  @ApiBody({ type: CounterOfferBody, examples: OFFER_EXAMPLES })
  async counter(
    @CurrentActor() actor: Actor,
    @Param('offer', IdPipe) offer: string,
    @Body() body: CounterOfferBody,
  ): Promise<RequestOffersDto> {
    return this.show.to(actor, await this.negotiateDate.counter(actor, offer, wishOf(body)));
  }

  @Post('acceptance')
  @Operation('acceptOffer', {
    summary: 'Accept an offer',
    description:
      'The offered date is promised from now on. The hash says which offer you have read. When the offer raises the cost of an order, `acknowledgedCost` says that you have read its price; otherwise the answer is 409 with the price. A date outside the working hours of the holder can be agreed on too, and carries a warning.',
    access: OTHER_SIDE,
    responses: { 200: RequestOffersDto },
  })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('offer', IdPipe) offer: string,
    @Body() body: OfferAcceptanceBody,
  ): Promise<RequestOffersDto> {
    const { hash, acknowledgedCost = [] } = body;
    return this.show.to(actor, await this.negotiateDate.accept(actor, offer, hash, acknowledgedCost));
  }

  @Post('decline')
  @Operation('declineOffer', {
    summary: 'Decline an offer',
    description: 'A decline names a reason and an alternative. The earlier promise stays in force.',
    access: OTHER_SIDE,
    responses: { 200: RequestOffersDto },
  })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('offer', IdPipe) offer: string,
    @Body() body: OfferDeclineBody,
  ): Promise<RequestOffersDto> {
    return this.show.to(actor, await this.negotiateDate.decline(actor, offer, body));
  }

  @Post('withdrawal')
  @Operation('withdrawOffer', {
    summary: 'Withdraw an offer',
    description: 'An offer can be withdrawn as long as nobody has answered it.',
    access: OWN_SIDE,
    responses: { 200: RequestOffersDto },
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('offer', IdPipe) offer: string,
    @Body() body: OfferWithdrawalBody,
  ): Promise<RequestOffersDto> {
    return this.show.to(actor, await this.negotiateDate.withdraw(actor, offer, body.reason));
  }
}
