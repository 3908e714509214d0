import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { DepartmentPipe, type DepartmentView } from '../../departments/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { PageQuery } from '../../platform/http/pagination.js';
import { ListFollowUps } from '../queries/list-follow-ups.js';
import { FollowUpPage } from './dto/feedback.dto.js';

@ApiTags('Feedback')
@Controller('departments/:department/follow-ups')
export class FollowUpsController {
  constructor(private readonly followUps: ListFollowUps) {}

  @Get()
  @Operation('listFollowUps', {
    summary: 'List the follow-ups that a department owes',
    description:
      'The list has answers that the requester has not yet confirmed or praised, the longest due first. A missed follow-up stays here for ten working days.',
    access: { scope: 'requests:read', rule: 'Members of the department.' },
    responses: { 200: FollowUpPage },
  })
  @ApiParam({ name: 'department', type: String, example: 'ENG' })
  list(
    @CurrentActor() actor: Actor,
    @Param('department', DepartmentPipe) { id }: DepartmentView,
    @Query() paging: PageQuery,
  ): Promise<FollowUpPage> {
    return this.followUps.of(actor, id, paging);
  }
}
