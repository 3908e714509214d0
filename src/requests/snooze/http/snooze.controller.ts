import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { makersOf } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { SnoozeRequest } from '../snooze-request.js';
import { SnoozeBody } from './snooze.dto.js';

/** A request that its holder puts aside for a while. */
@ApiTags('Requests')
@Controller('requests/:request/snooze')
export class SnoozeController {
  constructor(
    private readonly show: ShowRequest,
    private readonly snoozeRequest: SnoozeRequest,
  ) {}

  @Put()
  @Operation('snoozeRequest', {
    summary: 'Snooze a request',
    description:
      'The request leaves your list until then, or until somebody else does something on it. No clock stops.',
    access: makersOf('snooze'),
    responses: { 200: RequestDto },
  })
  async snooze(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: SnoozeBody,
  ): Promise<RequestDto> {
    await this.snoozeRequest.execute(actor, request, body.until, body.reason);
    return this.show.to(actor, request);
  }

  @Delete()
  @Operation('wakeRequest', {
    summary: 'End a snooze',
    description: 'The request is back on your list.',
    access: makersOf('wake'),
    responses: { 204: null },
  })
  async wake(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<void> {
    await this.snoozeRequest.wake(actor, request);
  }
}
