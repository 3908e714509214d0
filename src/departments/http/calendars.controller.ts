import type { LocalDate } from '@lockstep/working-time';
import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, signedIn } from '../../platform/auth/index.js';
import { etagOf } from '../../platform/http/etag.js';
import { Operation, versioned } from '../../platform/http/operation.js';
import { SeedHolidays } from '../acts/seed-holidays.js';
import { SetCalendarVersion } from '../acts/set-calendar-version.js';
import type { DepartmentView } from '../department-view.js';
import { ReadCalendar } from '../queries/read-calendar.js';
import { DepartmentPipe } from './department.pipe.js';
import { CalendarVersionBody, contentOf, HolidaySeedsBody } from './calendar.body.js';
import { CalendarDto, CalendarVersionDto } from './dto/calendar.dto.js';
import { EffectiveFromPipe } from './effective-from.pipe.js';
import { IfMatchWhenGiven } from './if-match-when-given.js';

const EDITORS = 'Leads of the department, for days from the next local day on, and administrators.';

@ApiTags('Calendars')
@Controller('departments/:id/calendar')
export class CalendarsController {
  constructor(
    private readonly readCalendar: ReadCalendar,
    private readonly setVersion: SetCalendarVersion,
    private readonly seedHolidays: SeedHolidays,
  ) {}

  @Get()
  @Operation('getCalendar', {
    summary: 'Read a working calendar',
    description: 'The answer has the versions of the calendar, and the opening windows of the next fourteen days.',
    access: signedIn(),
    responses: { 200: CalendarDto },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async get(@Param('id', DepartmentPipe) department: DepartmentView): Promise<CalendarDto> {
    return CalendarDto.of(await this.readCalendar.execute(department));
  }

  @Put('versions/:effectiveFrom')
  @Operation('setCalendarVersion', {
    summary: 'Set the hours from a day on',
    description: 'An existing version is edited against its ETag. Past days stay as they were.',
    access: { scope: 'admin', rule: EDITORS },
    responses: { 200: versioned(CalendarVersionDto) },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  @ApiParam({ name: 'effectiveFrom', type: String, example: 'initial', description: '`initial` or a date.' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Needed when the version exists.', example: '"1"' })
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) department: DepartmentView,
    @Param('effectiveFrom', EffectiveFromPipe) effectiveFrom: LocalDate | null,
    @IfMatchWhenGiven() version: number | null,
    @Body() body: CalendarVersionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarVersionDto> {
    const row = await this.setVersion.execute(actor, department.id, effectiveFrom, version, contentOf(body));
    void reply.header('etag', etagOf(row.version));
    return CalendarVersionDto.of(row);
  }

  @Post('holiday-seeds')
  @Operation('seedHolidays', {
    summary: 'Add public holidays',
    description:
      'The public holidays of a country or region are added for the years given. They can be edited like any other holiday.',
    access: { scope: 'admin', rule: EDITORS },
    responses: { 200: CalendarDto },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async seed(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) department: DepartmentView,
    @Body() { country, region, years }: HolidaySeedsBody,
  ): Promise<CalendarDto> {
    await this.seedHolidays.execute(actor, department.id, { country, region: region ?? null, years });
    return CalendarDto.of(await this.readCalendar.execute(department));
  }
}
