import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Departments } from '../../../departments/index.js';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { decodeKey, encodeCursor, type Page, pageOf } from '../../../platform/http/pagination.js';
import { ActionStore } from '../action-store.js';
import { ListActions } from '../queries/list-actions.js';
import { ActionListQuery, type CorrectiveActionDto, CorrectiveActionPage } from './action.dto.js';
import { presentAction } from './present-action.js';

/** The corrective actions of a department, over all incidents. */
@ApiTags('Incidents')
@Controller('departments/:department/corrective-actions')
export class DepartmentActionsController {
  constructor(
    private readonly departments: Departments,
    private readonly actions: ActionStore,
    private readonly listActions: ListActions,
  ) {}

  @Get()
  @Operation('listDepartmentActions', {
    summary: 'List the corrective actions of a department',
    description:
      'The list has the department’s corrective actions after failures on orders that you may see, in the order in which they were agreed on.',
    access: { scope: 'orders:read', rule: 'People who may see the order of the incident.' },
    responses: { 200: CorrectiveActionPage },
  })
  @ApiParam({ name: 'department', type: String, example: 'ENG' })
  async list(
    @CurrentActor() actor: Actor,
    @Param('department') idOrCode: string,
    @Query() { limit = 50, cursor, state, overdue = false }: ActionListQuery,
  ): Promise<Page<CorrectiveActionDto>> {
    const { id } = await this.departments.byIdOrCode(idOrCode);
    const list = ['corrective-actions', id, state, overdue];
    const after = cursor === undefined ? null : decodeKey(list, cursor, 'uuid');
    const overdueOn = overdue ? await this.actions.today(id) : undefined;
    const rows = await this.listActions.ofDepartment(actor, id, { state, overdueOn }, after, limit + 1);
    return pageOf(rows, limit, presentAction, ({ action }) => encodeCursor(list, [action.id]));
  }
}
