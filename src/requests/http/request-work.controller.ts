import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { AcceptRequest } from '../working/acts/accept-request.js';
import { AgreeEarlierStart } from '../asking/acts/agree-earlier-start.js';
import { AssignRequest } from '../working/acts/assign-request.js';
import { ChangePriority } from '../working/acts/change-priority.js';
import { EstimateEffort } from '../working/acts/estimate-effort.js';
import { StartWork } from '../working/acts/start-work.js';
import { AcceptanceDto, AssignmentDto, EffortEstimateDto, PriorityDto } from './dto/acts.dto.js';
import { RequestDto } from './dto/request.dto.js';
import { ShowRequest } from './show-request.js';
import { Makes } from './makes.js';

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
  @Makes('accept')
  @ApiOperation({
    operationId: 'acceptRequest',
    summary: 'Take a request on',
    description: 'With words it counts as a first response.',
  })
  @ApiOkResponse({ type: RequestDto })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: AcceptanceDto,
  ): Promise<RequestDto> {
    await this.acceptRequest.execute(actor, request, body.words ?? null);
    return this.show.to(actor, request);
  }

  @Put('assignment')
  @Makes('assign')
  @ApiOperation({
    operationId: 'assignRequest',
    summary: 'Say who works on a request',
    description: 'Yourself, somebody else of the department, or nobody in particular.',
  })
  @ApiOkResponse({ type: RequestDto })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: AssignmentDto,
  ): Promise<RequestDto> {
    await this.assignRequest.execute(actor, request, body.assigneeId);
    return this.show.to(actor, request);
  }

  @Put('work-start')
  @Makes('start')
  @ApiOperation({
    operationId: 'startWork',
    summary: 'Start to work on a request',
    description: 'Moves no clock; the requester sees that somebody is at it.',
  })
  @ApiOkResponse({ type: RequestDto })
  async start(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.startWork.execute(actor, request);
    return this.show.to(actor, request);
  }

  @Put('effort-estimate')
  @Makes('estimateEffort')
  @ApiOperation({
    operationId: 'estimateEffort',
    summary: 'Estimate the effort',
    description: 'Minutes of one person to work the answer out.',
  })
  @ApiOkResponse({ type: RequestDto })
  async estimate(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: EffortEstimateDto,
  ): Promise<RequestDto> {
    await this.estimateEffort.execute(actor, request, body.minutes);
    return this.show.to(actor, request);
  }

  @Put('priority')
  @Access({
    scope: 'requests:write',
    rule: 'Up: members of the department that holds it. Down: members of the department that asked.',
  })
  @ApiOperation({
    operationId: 'changePriority',
    summary: 'Change the priority',
    description:
      'A higher one shortens the promise from now on, a lower one measures it anew from the start. Whoever asked and ' +
      'needs it sooner offers another date, or asks for an expedite.',
  })
  @ApiOkResponse({ type: RequestDto })
  async prioritise(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: PriorityDto,
  ): Promise<RequestDto> {
    await this.changePriority.execute(actor, request, body.priority);
    return this.show.to(actor, request);
  }
  @Put('earlier-start')
  @Access({ scope: 'requests:write', rule: 'Members of the department that was asked first, while it holds it.' })
  @ApiOperation({
    operationId: 'agreeEarlierStart',
    summary: 'Agree that the clocks began when it was asked',
    description:
      'For a request that was typed in after it was asked. First response and resolution are counted anew from the ' +
      'moment it was asked; one that is late then is late, also where it was in time before.',
  })
  @ApiOkResponse({ type: RequestDto })
  async agreeToEarlierStart(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.agreeEarlierStart.execute(actor, request);
    return this.show.to(actor, request);
  }
}
