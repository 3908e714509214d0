import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor, personNamed } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { AgreeEarlierStart } from '../../asking/acts/agree-earlier-start.js';
import { AcceptanceBody, AssignmentBody, EffortEstimateBody, PriorityBody } from '../../http/dto/acts.dto.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { makersOf } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { AcceptRequest } from '../acts/accept-request.js';
import { AssignRequest } from '../acts/assign-request.js';
import { ChangePriority } from '../acts/change-priority.js';
import { EstimateEffort } from '../acts/estimate-effort.js';
import { StartWork } from '../acts/start-work.js';

/** Taking a request on and working on it. */
@ApiTags('Requests')
@Controller('requests/:request')
export class RequestWorkController {
  constructor(
    private readonly show: ShowRequest,
    private readonly acceptRequest: AcceptRequest,
    private readonly assignRequest: AssignRequest,
    private readonly startWork: StartWork,
    private readonly estimateEffort: EstimateEffort,
    private readonly changePriority: ChangePriority,
    private readonly agreeEarlierStart: AgreeEarlierStart,
  ) {}

  @Put('acceptance')
  @Operation('acceptRequest', {
    summary: 'Accept a request',
    description: 'A message with the acceptance counts as a first response.',
    access: makersOf('accept'),
    responses: { 200: RequestDto },
  })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: AcceptanceBody,
  ): Promise<RequestDto> {
    await this.acceptRequest.execute(actor, request, body.words ?? null);
    return this.show.to(actor, request);
  }

  @Put('assignment')
  @Operation('assignRequest', {
    summary: 'Assign a request',
    description: 'The request goes to you, to somebody else of the department, or to nobody in particular.',
    access: makersOf('assign'),
    responses: { 200: RequestDto },
  })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: AssignmentBody,
  ): Promise<RequestDto> {
    await this.assignRequest.execute(actor, request, personNamed(actor, body.assigneeId));
    return this.show.to(actor, request);
  }

  @Put('work-start')
  @Operation('startWork', {
    summary: 'Start to work on a request',
    description: 'No clock moves. The requester sees that work has begun.',
    access: makersOf('start'),
    responses: { 200: RequestDto },
  })
  async start(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.startWork.execute(actor, request);
    return this.show.to(actor, request);
  }

  @Put('effort-estimate')
  @Operation('estimateEffort', {
    summary: 'Estimate the effort',
    description: 'The effort is the minutes that one person needs for the answer.',
    access: makersOf('estimateEffort'),
    responses: { 200: RequestDto },
  })
  async estimate(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: EffortEstimateBody,
  ): Promise<RequestDto> {
    await this.estimateEffort.execute(actor, request, body.minutes);
    return this.show.to(actor, request);
  }

  @Put('priority')
  @Operation('changePriority', {
    summary: 'Change the priority',
    description:
      'A higher priority shortens the promise from now on. A lower one measures it anew from the start. A requester who needs the answer sooner offers another date, or asks for an expedite.',
    access: {
      scope: 'requests:write',
      rule: 'Members of the department that holds the request may raise it. Members of the department that asked may lower it.',
    },
    responses: { 200: RequestDto },
  })
  async prioritise(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: PriorityBody,
  ): Promise<RequestDto> {
    await this.changePriority.execute(actor, request, body.priority);
    return this.show.to(actor, request);
  }
  @Put('earlier-start')
  @Operation('agreeEarlierStart', {
    summary: 'Agree to an earlier start of the clocks',
    description:
      'This is for a request that was entered after it was asked. First response and resolution are counted anew from the moment of asking. A clock that is late by then is late, even where it was in time before.',
    access: {
      scope: 'requests:write',
      rule: 'Members of the department that was asked first, while it holds the request.',
    },
    responses: { 200: RequestDto },
  })
  async agreeToEarlierStart(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.agreeEarlierStart.execute(actor, request);
    return this.show.to(actor, request);
  }
}
