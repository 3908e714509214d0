import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Departments } from '../../../departments/index.js';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { Listing } from '../../../platform/http/listing.js';
import type { Page } from '../../../platform/http/pagination.js';
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
    @Query() { limit, cursor, state, overdue = false }: ActionListQuery,
  ): Promise<Page<CorrectiveActionDto>> {
    const { id } = await this.departments.byIdOrCode(idOrCode);
    const listing = Listing.byKey(['corrective-actions', id, state, overdue], { limit, cursor }, 'uuid');
    const overdueOn = overdue ? await this.actions.today(id) : undefined;
    const rows = await this.listActions.ofDepartment(actor, id, { state, overdueOn }, listing.after, listing.most);
    return listing.page(rows, ({ action }) => action.id, presentAction);
  }
}
