import { Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { makersOf } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { ConfirmOnBehalf } from '../acts/confirm-on-behalf.js';

/** Confirmation by the person that a request was raised for. */
@ApiTags('Requests')
@Controller('requests/:request/on-behalf-confirmation')
export class OnBehalfConfirmationController {
  constructor(
    private readonly show: ShowRequest,
    private readonly confirmOnBehalf: ConfirmOnBehalf,
  ) {}

  @Put()
  @Operation('confirmOnBehalf', {
    summary: 'Confirm a request that was raised for you',
    description: 'The request counts once it is confirmed.',
    access: makersOf('confirmOnBehalf'),
    responses: { 200: RequestDto },
  })
  async confirmForMe(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.confirmOnBehalf.execute(actor, request);
    return this.show.to(actor, request);
  }
}
