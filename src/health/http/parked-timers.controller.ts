import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, admins, CurrentActor } from '../../platform/auth/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/pagination.js';
import { ParkedTimers } from '../parked-timers.js';
import { ParkedTimerDto, ParkedTimerPage } from './parked-timers.dto.js';

@ApiTags('Health')
@Controller('parked-timers')
export class ParkedTimersController {
  constructor(private readonly timers: ParkedTimers) {}

  @Get()
  @Operation('listParkedTimers', {
    summary: 'List timers that failed too often',
    description: 'Each timer was tried eight times within about two hours, and waits until somebody mends the cause.',
    access: admins(),
    responses: { 200: ParkedTimerPage },
  })
  list(@Query() paging: PageQuery): Promise<Page<ParkedTimerDto>> {
    return this.timers.list(paging);
  }

  @Post(':id/rearming')
  @Operation('rearmTimer', {
    summary: 'Rearm a parked timer',
    description: 'The timer fires at once. Work that is no longer needed is not done.',
    access: admins(),
    responses: { 204: null },
  })
  async rearm(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.timers.rearm(actor, id);
  }
}
