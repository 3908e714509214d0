import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor, personNamed } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { AssignRequest } from '../../working/acts/assign-request.js';
import { ChangePriority } from '../../working/acts/change-priority.js';
import { EstimateEffort } from '../../working/acts/estimate-effort.js';
import { SnoozeRequest } from '../../snooze/snooze-request.js';
import { ActOnMany, type BulkCall } from '../act-on-many.js';
import {
  BulkAssignmentBody,
  BulkEffortEstimateBody,
  BulkOutcomesDto,
  BulkPriorityBody,
  BulkSnoozeBody,
} from './dto/bulk.dto.js';

const EACH = { scope: 'requests:write', rule: 'Each request is judged as if it were the only one.' } as const;
const EACH_BY_ITSELF =
  'The answer is 200 and says of each request whether the change was made. A request you may not see is not found. With `dryRun` nothing changes, and the answer says of each request whether the change would be made.';
const toCall = ({ requests, dryRun = false }: Pick<BulkAssignmentBody, 'requests' | 'dryRun'>): BulkCall => ({
  requests,
  dryRun,
});

/** One act on up to a hundred requests. */
@ApiTags('Requests')
@Controller('requests/bulk')
export class BulkController {
  constructor(
    private readonly many: ActOnMany,
    private readonly assignRequest: AssignRequest,
    private readonly changePriority: ChangePriority,
    private readonly estimateEffort: EstimateEffort,
    private readonly snoozeRequest: SnoozeRequest,
  ) {}

  @Post('assignments')
  @Operation('assignRequests', {
    summary: 'Assign many requests',
    description: EACH_BY_ITSELF,
    access: EACH,
    responses: { 200: BulkOutcomesDto },
  })
  async assign(@CurrentActor() actor: Actor, @Body() body: BulkAssignmentBody): Promise<BulkOutcomesDto> {
    const assigneeId = personNamed(actor, body.assigneeId);
    const act = (request: string) => this.assignRequest.execute(actor, request, assigneeId);
    return { data: await this.many.execute(actor, toCall(body), act) };
  }

  @Post('priorities')
  @Operation('changePriorities', {
    summary: 'Change the priority of many requests',
    description: EACH_BY_ITSELF,
    access: EACH,
    responses: { 200: BulkOutcomesDto },
  })
  async prioritise(@CurrentActor() actor: Actor, @Body() body: BulkPriorityBody): Promise<BulkOutcomesDto> {
    const act = (request: string) => this.changePriority.execute(actor, request, body.priority);
    return { data: await this.many.execute(actor, toCall(body), act) };
  }

  @Post('effort-estimates')
  @Operation('estimateEfforts', {
    summary: 'Estimate the effort of many requests',
    description: EACH_BY_ITSELF,
    access: EACH,
    responses: { 200: BulkOutcomesDto },
  })
  async estimate(@CurrentActor() actor: Actor, @Body() body: BulkEffortEstimateBody): Promise<BulkOutcomesDto> {
    const act = (request: string) => this.estimateEffort.execute(actor, request, body.minutes);
    return { data: await this.many.execute(actor, toCall(body), act) };
  }

  @Post('snoozes')
  @Operation('snoozeRequests', {
    summary: 'Snooze many requests',
    description: EACH_BY_ITSELF,
    access: EACH,
    responses: { 200: BulkOutcomesDto },
  })
  async snooze(@CurrentActor() actor: Actor, @Body() body: BulkSnoozeBody): Promise<BulkOutcomesDto> {
    const act = (request: string) => this.snoozeRequest.execute(actor, request, body.until, body.reason);
    return { data: await this.many.execute(actor, toCall(body), act) };
  }
}
