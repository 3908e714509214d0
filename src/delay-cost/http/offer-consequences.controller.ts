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
    summary: 'Read the consequences and prices of offers',
    description:
      'The answer says how far each offer moves the promise, which order dates it breaks, and its price against the date in force and against the date first asked for. It has these figures as they were when the offer was made. For the offer on the table it also has them as they are now.',
    access: {
      scope: 'orders:read',
      rule: 'People who may read the offers. The prices of orders you may not see appear as a sum.',
    },
    responses: { 200: OfferConsequencesDto },
  })
  async list(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<OfferConsequencesDto> {
    const request = await this.offers.readableBy(actor, idOrNumber);
    return this.present.ofRequest(actor, request.id);
  }
}
