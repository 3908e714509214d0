import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Departments } from '../../departments/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CsvColumn, count, type Format, IsFormat, sendCsv, text, toCsv } from '../../platform/csv/index.js';
import { Optional, QueryFlag } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { BacklogForecastReport, TOO_FEW } from './backlog-forecast.report.js';
import { BacklogForecastDto, type BacklogForecastRowDto } from './backlog-forecast.dto.js';
import { fileNameAt } from '../http/report-periods.js';

const DEFINITIONS = [
  {
    figure: 'doneBy',
    definition:
      'The day by which what is open now is answered, in half, 85 and 95 of a hundred of ten thousand trials. Each draws days ' +
      `out of the last thirty working days until nothing is open. ${TOO_FEW}`,
    population: 'Requests that a department holds and that wait for an answer.',
    basis: 'Working days of the department.',
  },
];

const COLUMNS: CsvColumn<BacklogForecastRowDto>[] = [
  text('Department', ({ department }) => department.code),
  count('Open', ({ open }) => open),
  count('Completed', ({ completed }) => completed),
  count('Arrived', ({ arrived }) => arrived),
  text('Done by, p50', ({ doneBy }) => doneBy?.p50),
  text('Done by, p85', ({ doneBy }) => doneBy?.p85),
  text('Done by, p95', ({ doneBy }) => doneBy?.p95),
];

class BacklogForecastQuery {
  /** Whether to reckon with what will be asked meanwhile; else the question is when what is open now is done. */
  @Optional()
  @QueryFlag({ default: false })
  withArrivals?: boolean;

  @IsFormat()
  format?: Format;
}

@ApiTags('Reports')
@Controller('reports/backlog-forecast')
export class BacklogForecastController {
  constructor(
    private readonly report: BacklogForecastReport,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('backlogForecastReport', {
    summary: 'Forecast of the present backlog',
    description:
      'The forecast is a simulation with the pace of the last thirty working days. The same question has the same answer.',
    access: { scope: 'reports:read', rule: 'Members of the department. Executives see all departments.' },
    responses: { 200: BacklogForecastDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: BacklogForecastQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BacklogForecastDto | string> {
    const asOf = this.clock.now();
    const names = new Map((await this.departments.all()).map((department) => [department.id, department]));
    const found = await this.report.rows(actor, asOf, query.withArrivals ?? false);
    const rows = found.map(({ departmentId, ...row }) => {
      const { id, code, name } = names.get(departmentId)!;
      return { department: { id, code, name }, ...row };
    });
    if (query.format === 'csv') return sendCsv(reply, fileNameAt('backlog-forecast', asOf), toCsv(COLUMNS, rows));
    return { asOf, definitions: DEFINITIONS, rows };
  }
}
