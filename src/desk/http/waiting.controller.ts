import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Departments } from '../../departments/index.js';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
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
  @Access({ scope: 'requests:read', rule: 'Your own work, and that of those you stand in for.' })
  @ApiOperation({
    operationId: 'listMyWaiting',
    summary: 'What waits on me, or on them',
    description: 'The most urgent first. `on=THEM` turns it round: what others owe you.',
  })
  @ApiOkResponse({ type: WaitingDto })
  async mine(@CurrentActor() actor: Actor, @Query() query: WaitingQuery): Promise<WaitingDto> {
    const { on = 'US', limit = 50, cursor } = query;
    return WaitingDto.of(await this.waiting.ofPerson(actor, on, limit, cursor));
  }

  @Get('departments/:id/waiting')
  @Access({ scope: 'requests:read', rule: 'Members of the department.' })
  @ApiOperation({
    operationId: 'listDepartmentWaiting',
    summary: 'What waits on a department, or on others',
    description: 'The most urgent first. `on=THEM` turns it round: what other departments owe this one.',
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  @ApiOkResponse({ type: WaitingDto })
  async ofDepartment(
    @CurrentActor() actor: Actor,
    @Param('id') idOrCode: string,
    @Query() query: WaitingQuery,
  ): Promise<WaitingDto> {
    const { id } = await this.departments.byIdOrCode(idOrCode);
    const { on = 'US', limit = 50, cursor } = query;
    return WaitingDto.of(await this.waiting.ofDepartment(actor, id, on, limit, cursor));
  }
}
