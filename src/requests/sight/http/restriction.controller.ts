import { Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { makersOf } from '../../http/makers-of.js';
import { RestrictRequest } from '../restrict-request.js';

/** Restriction of a request to the people who take part in it, and to leads. */
@ApiTags('Requests')
@Controller('requests/:request/restriction')
export class RestrictionController {
  constructor(private readonly restrictRequest: RestrictRequest) {}

  @Put()
  @Operation('restrictRequest', {
    summary: 'Restrict a request',
    description:
      'Only people who take part and the leads of both sides see the request from now on. For everybody else it does not exist. You lose sight of it too, unless you raised it, work on it, were invited or lead.',
    access: makersOf('restrict'),
    responses: { 204: null },
  })
  async restrict(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<void> {
    await this.restrictRequest.restrict(actor, request);
  }

  @Delete()
  @Operation('liftRestriction', {
    summary: 'Lift the restriction of a request',
    description: 'Everybody of either side sees the request, and executives see its title.',
    access: makersOf('liftRestriction'),
    responses: { 204: null },
  })
  async lift(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<void> {
    await this.restrictRequest.lift(actor, request);
  }
}
