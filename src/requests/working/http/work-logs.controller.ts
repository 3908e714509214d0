import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { makersOf } from '../../http/makers-of.js';
import { ReadConversation } from '../../messages/read-conversation.js';
import { LogWork } from '../acts/log-work.js';
import { WorkLog } from '../work-log.entity.js';
import { WorkLogBody, WorkLogDto } from './work-logs.dto.js';

/** Logged minutes of work. */
@ApiTags('Requests')
@Controller('requests/:request/work-logs')
export class WorkLogsController {
  constructor(
    private readonly conversation: ReadConversation,
    private readonly logWork: LogWork,
  ) {}

  @Get()
  @Operation('listWorkLogs', {
    summary: 'Read the logged work',
    description: 'The list has the minutes of your own department, also on requests that were merged into this one.',
    access: { scope: 'requests:read', rule: 'Each department reads its own.' },
    responses: { 200: [WorkLogDto] },
  })
  async minutes(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<WorkLogDto[]> {
    return (await this.conversation.workLogs(actor, request)).map(presentWork);
  }

  @Post()
  @Operation('logWork', {
    summary: 'Log minutes of work',
    description: 'The other side sees the sum on the request, and never by person.',
    access: makersOf('logWork'),
    responses: { 201: WorkLogDto },
  })
  async log(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: WorkLogBody,
  ): Promise<WorkLogDto> {
    const work = { minutes: body.minutes, note: body.note, workedOn: body.workedOn ?? null };
    const id = await this.logWork.execute(actor, request, work);
    return (await this.minutes(actor, request)).find((entry) => entry.id === id)!;
  }
}

const presentWork = ({ id, minutes, note, workedOn, createdAt }: WorkLog): WorkLogDto => ({
  id,
  minutes,
  note,
  workedOn,
  createdAt,
});
