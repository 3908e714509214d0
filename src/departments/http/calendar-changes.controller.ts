import type { LocalDate } from '@lockstep/working-time';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Access, AdminOnly, CurrentActor, SignedIn, type Actor } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/etag.js';
import { decodeKey, encodeCursor, type Page, pageOf, PageQuery } from '../../platform/http/pagination.js';
import { CloseInEmergency } from '../acts/close-in-emergency.js';
import { WithdrawCalendarVersion } from '../acts/withdraw-calendar-version.js';
import type { DepartmentView } from '../department-view.js';
import { ListCalendarChanges } from '../queries/list-calendar-changes.js';
import { DepartmentPipe } from './department.pipe.js';
import {
  CalendarChangePage,
  CalendarChangeResponse,
  EmergencyClosureBody,
  EmergencyClosureResponse,
} from './dto/calendar-change.dto.js';
import { EffectiveFromPipe } from './effective-from.pipe.js';

@ApiTags('Calendars')
@Controller('departments/:id/calendar')
export class CalendarChangesController {
  constructor(
    private readonly listChanges: ListCalendarChanges,
    private readonly withdrawVersion: WithdrawCalendarVersion,
    private readonly closeInEmergency: CloseInEmergency,
  ) {}

  @Get('changes')
  @SignedIn()
  @ApiOperation({
    operationId: 'listCalendarChanges',
    summary: 'List what was changed about a calendar',
    description: 'Versions set and withdrawn, and emergency closures with their reasons; the latest first.',
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  @ApiOkResponse({ type: CalendarChangePage })
  async changes(
    @Param('id', DepartmentPipe) { id }: DepartmentView,
    @Query() { cursor, limit = 50 }: PageQuery,
  ): Promise<Page<CalendarChangeResponse>> {
    const before = cursor === undefined ? null : decodeKey({ id }, cursor, 'integer');
    const found = await this.listChanges.execute(id, before, limit + 1);
    return pageOf(
      found,
      limit,
      (change) => CalendarChangeResponse.of(change),
      ({ sequence }) => encodeCursor({ id }, [sequence]),
    );
  }

  @Delete('versions/:effectiveFrom')
  @HttpCode(204)
  @NeedsIfMatch()
  @Access({ scope: 'admin', rule: 'Leads of the department and administrators, before it begins.' })
  @ApiOperation({
    operationId: 'withdrawCalendarVersion',
    summary: 'Take a coming version back',
    description: 'The version before it goes on in its place. What has begun stays, and so does the initial version.',
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  @ApiParam({ name: 'effectiveFrom', type: String, example: '2026-06-01' })
  @ApiNoContentResponse()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) { id }: DepartmentView,
    @Param('effectiveFrom', EffectiveFromPipe) effectiveFrom: LocalDate | null,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.withdrawVersion.execute(actor, id, effectiveFrom, version);
  }

  @Post('emergency-closures')
  @AdminOnly()
  @ApiOperation({
    operationId: 'closeInEmergency',
    summary: 'Note that a department was closed',
    description:
      'For what nobody could plan, up to thirty days back. Clocks that are open are counted anew and fall due later, never ' +
      'earlier; each request says what it was due before and after. What was stopped before, and agreed dates, stay.',
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  @ApiCreatedResponse({ type: EmergencyClosureResponse })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) { id }: DepartmentView,
    @Body() body: EmergencyClosureBody,
  ): Promise<EmergencyClosureResponse> {
    return EmergencyClosureResponse.of(await this.closeInEmergency.execute(actor, id, body));
  }
}
