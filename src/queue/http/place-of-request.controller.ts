import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { ReadPlaceOfRequest } from '../queries/place-of-request.js';
import { PlaceOfRequestDto } from './dto/place-of-request.dto.js';

/** How much goes before a request, for those who wait for its answer. */
@ApiTags('Queue')
@Controller('requests/:request/queue-place')
export class PlaceOfRequestController {
  constructor(private readonly place: ReadPlaceOfRequest) {}

  @Get()
  @Operation('getPlaceInQueue', {
    summary: 'How many requests go before one',
    description:
      'Its place in the queue of the department that is to answer, by the same order for everybody. What goes before ' +
      'it is not named. When it is likely to be answered says its forecast. Refused once nothing is waited for.',
    access: { scope: 'requests:read', rule: 'Whoever may see the request.' },
    responses: { 200: PlaceOfRequestDto },
  })
  read(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<PlaceOfRequestDto> {
    return this.place.of(actor, idOrNumber);
  }
}
