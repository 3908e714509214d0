import { Body, Controller, Delete, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { SubmitRequestDto } from '../../http/dto/ask.dto.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { ShowRequest } from '../../http/show-request.js';
import { toAsk } from '../../http/to-ask.js';
import { RaiseSubRequest } from '../../sub-requests/raise-sub-request.js';
import { RemindProvider } from '../../reminders/remind-provider.js';
import { SnoozeRequest } from '../../snooze/snooze-request.js';
import { ReminderBody, SnoozeBody } from './dto/help.dto.js';
import { makersOf } from '../../http/makers-of.js';

/** Help with a request that leaves its promise alone. */
@ApiTags('Requests')
@Controller('requests/:request')
export class HelpController {
  constructor(
    private readonly show: ShowRequest,
    private readonly raiseSubRequest: RaiseSubRequest,
    private readonly remindProvider: RemindProvider,
    private readonly snoozeRequest: SnoozeRequest,
  ) {}

  @Post('sub-requests')
  @Operation('raiseSubRequest', {
    summary: 'Ask another department for a part of the answer',
    description:
      'Under one of its services, in the name of the department that holds the request. The request stays yours and ' +
      'its clock runs on; the order links it has go with the question.',
    access: makersOf('raiseSubRequest'),
    responses: { 201: RequestDto },
  })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: SubmitRequestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestDto> {
    const id = await this.raiseSubRequest.execute(actor, request, toAsk(body));
    void reply.header('location', `/api/v1/requests/${id}`);
    return this.show.to(actor, id);
  }

  @Post('reminders')
  @Operation('remindProvider', {
    summary: 'Remind the department that holds it',
    description: 'Once a day. Reminders are counted, and shown in the figures of the department that let you wait.',
    access: makersOf('remind'),
    responses: { 201: RequestDto },
  })
  async remind(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: ReminderBody,
  ): Promise<RequestDto> {
    await this.remindProvider.execute(actor, request, body.words ?? null);
    return this.show.to(actor, request);
  }

  @Put('snooze')
  @Operation('snoozeRequest', {
    summary: 'Put a request aside for a while',
    description:
      'It leaves the list of what is yours until then, or until somebody else does something. No clock stands still.',
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

  @Delete('snooze')
  @Operation('wakeRequest', {
    summary: 'Take a request up again that was put aside',
    description: 'It is back on the list of what is yours.',
    access: makersOf('wake'),
    responses: { 204: null },
  })
  async wake(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<void> {
    await this.snoozeRequest.wake(actor, request);
  }
}
