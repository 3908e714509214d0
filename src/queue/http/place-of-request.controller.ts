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
    summary: 'Read the place of a request in the queue',
    description:
      'The answer has the place in the queue of the department that is to answer. The order is the same for everybody, and the requests before it are not named. The forecast says when an answer is likely. A request that waits for nothing has no place.',
    access: { scope: 'requests:read', rule: 'People who may see the request.' },
    responses: { 200: PlaceOfRequestDto },
  })
  read(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<PlaceOfRequestDto> {
    return this.place.of(actor, idOrNumber);
  }
}
