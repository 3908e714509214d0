import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { AgreeEarlierStart } from '../../asking/acts/agree-earlier-start.js';
import { AcceptanceDto, AssignmentDto, EffortEstimateDto, PriorityDto } from '../../http/dto/acts.dto.js';
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
    summary: 'Take a request on',
    description: 'With words it counts as a first response.',
    access: makersOf('accept'),
    responses: { 200: RequestDto },
  })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: AcceptanceDto,
  ): Promise<RequestDto> {
    await this.acceptRequest.execute(actor, request, body.words ?? null);
    return this.show.to(actor, request);
  }

  @Put('assignment')
  @Operation('assignRequest', {
    summary: 'Say who works on a request',
    description: 'Yourself, somebody else of the department, or nobody in particular.',
    access: makersOf('assign'),
    responses: { 200: RequestDto },
  })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: AssignmentDto,
  ): Promise<RequestDto> {
    await this.assignRequest.execute(actor, request, body.assigneeId);
    return this.show.to(actor, request);
  }

  @Put('work-start')
  @Operation('startWork', {
    summary: 'Start to work on a request',
    description: 'Moves no clock; the requester sees that somebody is at it.',
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
    description: 'Minutes of one person to work the answer out.',
    access: makersOf('estimateEffort'),
    responses: { 200: RequestDto },
  })
  async estimate(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: EffortEstimateDto,
  ): Promise<RequestDto> {
    await this.estimateEffort.execute(actor, request, body.minutes);
    return this.show.to(actor, request);
  }

  @Put('priority')
  @Operation('changePriority', {
    summary: 'Change the priority',
    description:
      'A higher one shortens the promise from now on, a lower one measures it anew from the start. Whoever asked and ' +
      'needs it sooner offers another date, or asks for an expedite.',
    access: {
      scope: 'requests:write',
      rule: 'Up: members of the department that holds it. Down: members of the department that asked.',
    },
    responses: { 200: RequestDto },
  })
  async prioritise(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: PriorityDto,
  ): Promise<RequestDto> {
    await this.changePriority.execute(actor, request, body.priority);
    return this.show.to(actor, request);
  }
  @Put('earlier-start')
  @Operation('agreeEarlierStart', {
    summary: 'Agree that the clocks began when it was asked',
    description:
      'For a request that was typed in after it was asked. First response and resolution are counted anew from the ' +
      'moment it was asked; one that is late then is late, also where it was in time before.',
    access: { scope: 'requests:write', rule: 'Members of the department that was asked first, while it holds it.' },
    responses: { 200: RequestDto },
  })
  async agreeToEarlierStart(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.agreeEarlierStart.execute(actor, request);
    return this.show.to(actor, request);
  }
}
