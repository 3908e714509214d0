import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CsvColumn, count, hoursColumn, instantColumn, sendCsv, text, toCsv } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import { BacklogOverTimeReport } from './backlog-over-time.report.js';
import { BACKLOG_OVER_TIME_DEFINITIONS } from './backlog-over-time-definitions.js';
import { BacklogOverTimeDto, BacklogOverTimeQuery, type BacklogThenDto } from './backlog-over-time.dto.js';
import { IN_TABLES } from '../http/period.query.js';
import { medianAgeCharts, PresentBacklog } from './present-backlog.js';
import { fileName, ReportPeriods } from '../http/report-periods.js';

const HALF_A_YEAR = 182;

const COLUMNS: CsvColumn<BacklogThenDto>[] = [
  text('Department', ({ department }) => department.code),
  text('Day', ({ day }) => day),
  text('Week', ({ week }) => week),
  instantColumn('Kept at', ({ takenAt }) => takenAt),
  text('Service', ({ service }) => service?.code),
  text('Priority', ({ priority }) => priority),
  count('Open', ({ open }) => open),
  count('Overdue', ({ figures }) => figures?.overdue),
  count('Effort (minutes)', ({ figures }) => figures?.effortMinutes),
  hoursColumn('Age, p50', ({ figures }) => figures?.age?.p50),
  hoursColumn('Age, p85', ({ figures }) => figures?.age?.p85),
  hoursColumn('Age, oldest', ({ figures }) => figures?.age?.max),
];

@ApiTags('Reports')
@Controller('reports/backlog-over-time')
export class BacklogOverTimeController {
  constructor(
    private readonly report: BacklogOverTimeReport,
    private readonly present: PresentBacklog,
    private readonly periods: ReportPeriods,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('backlogOverTimeReport', {
    summary: 'Backlog of each day, and its age',
    description:
      'M6. The backlog of each department was kept soon after each midnight. Later events do not change it. Rows by week also have ' +
      `the limits within which the median age varies by itself. ${IN_TABLES}`,
    access: { scope: 'reports:read', rule: 'Members of the department. Executives see all departments.' },
    responses: { 200: BacklogOverTimeDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: BacklogOverTimeQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BacklogOverTimeDto | string> {
    const asOf = this.clock.now();
    const { step = 'DAY', departmentId = null } = query;
    const split = query.split !== undefined;
    const period = await this.periods.ofWeeks(actor, query, asOf, step === 'WEEK' ? HALF_A_YEAR : undefined);
    const found = await this.report.rows(actor, period.period, { step, split, departmentId });
    const rows = await this.present.rows(found, step);
    if (query.format === 'csv')
      return sendCsv(reply, fileName('backlog-over-time', period.period), toCsv(COLUMNS, rows));
    const charts = step === 'WEEK' && !split ? medianAgeCharts(rows) : [];
    return { ...period, asOf, definitions: BACKLOG_OVER_TIME_DEFINITIONS, rows, charts };
  }
}
