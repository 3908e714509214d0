import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { DepartmentPipe, type DepartmentView } from '../../departments/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { ReadWorkload } from '../workload/read-workload.js';
import { WorkloadDto } from './workload.dto.js';

@ApiTags('Desk')
@Controller('departments/:department/workload')
export class WorkloadController {
  constructor(private readonly workload: ReadWorkload) {}

  @Get()
  @Operation('getWorkload', {
    summary: 'Read the workload of a department',
    description:
      'The answer has the present work of a department by person, and the unassigned work. It helps to share the work out, and says nothing about past work.',
    access: {
      scope: 'requests:read',
      rule: 'Members of the department. Leads see everybody, the others themselves.',
    },
    responses: { 200: WorkloadDto },
  })
  @ApiParam({ name: 'department', type: String, example: 'ENG' })
  async get(
    @CurrentActor() actor: Actor,
    @Param('department', DepartmentPipe) department: DepartmentView,
  ): Promise<WorkloadDto> {
    const { people, ...workload } = await this.workload.of(actor, department);
    return { ...workload, data: people };
  }
}
