import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, admins, CurrentActor, signedIn } from '../../platform/auth/index.js';
import { sendCsv } from '../../platform/csv/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { Operation, versioned } from '../../platform/http/operation.js';
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
  DepartmentDto,
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
  @Operation('listDepartments', {
    summary: 'List departments',
    description:
      'The list is in the order of the codes. CSV has all departments at once, in the columns of the import of departments.',
    access: signedIn(),
    responses: { 200: DepartmentPage },
  })
  async list(
    @Query() { limit, cursor, retired, format }: DepartmentsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<DepartmentDto> | string> {
    if (format === 'csv') {
      return sendCsv(reply, 'departments', departmentsTable(await this.listDepartments.all(retired)));
    }
    const { data, page } = await this.listDepartments.execute(retired, { limit, cursor });
    return { data: data.map((department) => DepartmentDto.of(department)), page };
  }

  @Post()
  @Operation('createDepartment', {
    summary: 'Add a department',
    description: 'Nobody can ask the department before it has its initial calendar version.',
    access: admins(),
    responses: { 201: versioned(DepartmentDto) },
  })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: NewDepartmentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartmentDto> {
    return withETag(reply, DepartmentDto.of(await this.createDepartment.execute(actor, body)));
  }

  @Get(':id')
  @Operation('getDepartment', {
    summary: 'Read a department',
    description: 'The department is named by id or code.',
    access: signedIn(),
    responses: { 200: versioned(DepartmentDto) },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  get(
    @Param('id', DepartmentPipe) department: DepartmentView,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): DepartmentDto {
    return withETag(reply, DepartmentDto.of(department));
  }

  @Patch(':id')
  @Operation('changeDepartment', {
    summary: 'Change a department',
    description: 'Another zone moves the whole calendar. The code never changes.',
    access: admins(),
    responses: { 200: versioned(DepartmentDto) },
  })
  @NeedsIfMatch()
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) department: DepartmentView,
    @IfMatch() version: number,
    @Body() patch: DepartmentPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartmentDto> {
    const changed = await this.changeDepartment.execute(actor, department.id, version, patch);
    return withETag(reply, DepartmentDto.of(changed));
  }
}
