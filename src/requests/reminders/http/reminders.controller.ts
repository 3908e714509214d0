import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { makersOf } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { RemindProvider } from '../remind-provider.js';
import { ReminderBody } from './reminders.dto.js';

/** Reminders of the department that holds the request. */
@ApiTags('Requests')
@Controller('requests/:request/reminders')
export class RemindersController {
  constructor(
    private readonly show: ShowRequest,
    private readonly remindProvider: RemindProvider,
  ) {}

  @Post()
  @Operation('remindProvider', {
    summary: 'Remind the department that holds a request',
    description:
      'A reminder is possible once a day. Reminders are counted, and appear in the figures of the department that let you wait.',
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
}
