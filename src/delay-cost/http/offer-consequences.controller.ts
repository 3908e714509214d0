import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { OfferLookup } from '../../requests/index.js';
import { OfferConsequencesDto } from './dto/offer-consequences.dto.js';
import { PresentOfferConsequences } from './present-offer-consequences.js';

/** The cost of the offers on a request's date. */
@ApiTags('Requests')
@Controller('requests/:request/offer-consequences')
export class OfferConsequencesController {
  constructor(
    private readonly offers: OfferLookup,
    private readonly present: PresentOfferConsequences,
  ) {}

  @Get()
  @Operation('listOfferConsequences', {
    summary: 'Read what each offered date means and costs',
    description:
      'How far it moves the promise, which dates of orders it breaks, and its price against the date in force and ' +
      'against the date first asked for: as it was when the offer was made and, for the offer on the table, as it is now.',
    access: { scope: 'orders:read', rule: 'Who may read the offers; prices of orders you may not see stand as a sum.' },
    responses: { 200: OfferConsequencesDto },
  })
  async list(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<OfferConsequencesDto> {
    const request = await this.offers.readableBy(actor, idOrNumber);
    return this.present.ofRequest(actor, request.id);
  }
}
