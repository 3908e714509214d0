import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Departments } from '../../departments/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { ListWaiting } from '../waiting/list-waiting.js';
import { WaitingDto, WaitingQuery } from './waiting.dto.js';

@ApiTags('Desk')
@Controller()
export class WaitingController {
  constructor(
    private readonly waiting: ListWaiting,
    private readonly departments: Departments,
  ) {}

  @Get('me/waiting')
  @Operation('listMyWaiting', {
    summary: 'List work that waits on you, or on others',
    description: 'The most urgent comes first. `on=THEM` lists what others owe you.',
    access: {
      scope: 'requests:read',
      rule: 'Everybody reads their own work, and that of the people they stand in for.',
    },
    responses: { 200: WaitingDto },
  })
  async mine(@CurrentActor() actor: Actor, @Query() query: WaitingQuery): Promise<WaitingDto> {
    const { on = 'US', limit, cursor } = query;
    return WaitingDto.of(await this.waiting.ofPerson(actor, on, { limit, cursor }));
  }

  @Get('departments/:id/waiting')
  @Operation('listDepartmentWaiting', {
    summary: 'List work that waits on a department, or on others',
    description: 'The most urgent comes first. `on=THEM` lists what other departments owe this one.',
    access: { scope: 'requests:read', rule: 'Members of the department.' },
    responses: { 200: WaitingDto },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async ofDepartment(
    @CurrentActor() actor: Actor,
    @Param('id') idOrCode: string,
    @Query() query: WaitingQuery,
  ): Promise<WaitingDto> {
    const { id } = await this.departments.byIdOrCode(idOrCode);
    const { on = 'US', limit, cursor } = query;
    return WaitingDto.of(await this.waiting.ofDepartment(actor, id, on, { limit, cursor }));
  }
}
