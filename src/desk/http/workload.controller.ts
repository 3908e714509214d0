import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DepartmentPipe, type DepartmentView } from '../../departments/index.js';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { ReadWorkload } from '../workload/read-workload.js';
import { WorkloadDto } from './workload.dto.js';

@ApiTags('Desk')
@Controller('departments/:department/workload')
export class WorkloadController {
  constructor(private readonly workload: ReadWorkload) {}

  @Get()
  @Access({
    scope: 'requests:read',
    rule: 'Members of the department: its leads see everybody, the others themselves.',
  })
  @ApiOperation({
    operationId: 'getWorkload',
    summary: 'Who has how much open work',
    description:
      'What a department holds at this moment, by person, and what nobody has yet. It tells how to share the work ' +
      'out, and nothing of what anybody did before.',
  })
  @ApiParam({ name: 'department', type: String, example: 'ENG' })
  @ApiOkResponse({ type: WorkloadDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('department', DepartmentPipe) department: DepartmentView,
  ): Promise<WorkloadDto> {
    const { people, ...workload } = await this.workload.of(actor, department);
    return { ...workload, data: people };
  }
}
