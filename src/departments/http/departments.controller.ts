import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AdminOnly, CurrentActor, SignedIn, type Actor } from '../../platform/auth/index.js';
import { sendCsv } from '../../platform/csv/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import type { Page } from '../../platform/http/pagination.js';
import { ChangeDepartment } from '../acts/change-department.js';
import { CreateDepartment } from '../acts/create-department.js';
import type { DepartmentView } from '../department-view.js';
import { ListDepartments } from '../queries/list-departments.js';
import { DepartmentPipe } from './department.pipe.js';
import { departmentsTable } from './departments.csv.js';
import {
  DepartmentPage,
  DepartmentPatch,
  DepartmentResponse,
  DepartmentsQuery,
  NewDepartmentBody,
} from './dto/department.dto.js';

@ApiTags('Departments')
@Controller('departments')
export class DepartmentsController {
  constructor(
    private readonly listDepartments: ListDepartments,
    private readonly createDepartment: CreateDepartment,
    private readonly changeDepartment: ChangeDepartment,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({
    operationId: 'listDepartments',
    summary: 'List departments',
    description: 'By code. CSV has all of them at once, in the columns of the import of departments.',
  })
  @ApiOkResponse({ type: DepartmentPage })
  async list(
    @Query() { limit = 50, cursor, retired, format }: DepartmentsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<DepartmentResponse> | string> {
    if (format === 'csv') {
      return sendCsv(reply, 'departments', departmentsTable(await this.listDepartments.all(retired)));
    }
    const { data, page } = await this.listDepartments.execute(retired, limit, cursor);
    return { data: data.map((department) => DepartmentResponse.of(department)), page };
  }

  @Post()
  @AdminOnly()
  @ApiOperation({
    operationId: 'createDepartment',
    summary: 'Add a department',
    description: 'It needs its initial calendar version before anything can be asked of it.',
  })
  @ApiCreatedResponse({ type: DepartmentResponse })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: NewDepartmentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartmentResponse> {
    return withETag(reply, DepartmentResponse.of(await this.createDepartment.execute(actor, body)));
  }

  @Get(':id')
  @SignedIn()
  @ApiOperation({ operationId: 'getDepartment', summary: 'Read a department', description: 'By id or code.' })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  @ApiOkResponse({ type: DepartmentResponse })
  get(
    @Param('id', DepartmentPipe) department: DepartmentView,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): DepartmentResponse {
    return withETag(reply, DepartmentResponse.of(department));
  }

  @Patch(':id')
  @AdminOnly()
  @NeedsIfMatch()
  @ApiOperation({
    operationId: 'changeDepartment',
    summary: 'Change a department',
    description: 'Another zone moves its whole calendar. Its code is for ever.',
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  @ApiOkResponse({ type: DepartmentResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) department: DepartmentView,
    @IfMatch() version: number,
    @Body() patch: DepartmentPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartmentResponse> {
    const changed = await this.changeDepartment.execute(actor, department.id, version, patch);
    return withETag(reply, DepartmentResponse.of(changed));
  }
}
