import type { LocalDate } from '@lockstep/working-time';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, admins, CurrentActor, signedIn } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/etag.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import { type Page, PageQuery } from '../../platform/http/pagination.js';
import { CloseInEmergency } from '../acts/close-in-emergency.js';
import { WithdrawCalendarVersion } from '../acts/withdraw-calendar-version.js';
import type { DepartmentView } from '../department-view.js';
import { ListCalendarChanges } from '../queries/list-calendar-changes.js';
import { DepartmentPipe } from './department.pipe.js';
import {
  CalendarChangePage,
  CalendarChangeDto,
  EmergencyClosureBody,
  EmergencyClosureDto,
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
  @Operation('listCalendarChanges', {
    summary: 'List the changes of a calendar',
    description:
      'The list has versions that were set or withdrawn, and emergency closures with their reasons. The latest comes first.',
    access: signedIn(),
    responses: { 200: CalendarChangePage },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async changes(
    @Param('id', DepartmentPipe) { id }: DepartmentView,
    @Query() paging: PageQuery,
  ): Promise<Page<CalendarChangeDto>> {
    const listing = Listing.byKey({ id }, paging, 'integer');
    const found = await this.listChanges.execute(id, listing.after, listing.most);
    return listing.page(
      found,
      ({ sequence }) => sequence,
      (change) => CalendarChangeDto.of(change),
    );
  }

  @Delete('versions/:effectiveFrom')
  @Operation('withdrawCalendarVersion', {
    summary: 'Withdraw a future version',
    description:
      'The version before it applies in its place. A version that has begun stays, and so does the initial version.',
    access: { scope: 'admin', rule: 'Leads of the department and administrators, before the version begins.' },
    responses: { 204: null },
  })
  @NeedsIfMatch()
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  @ApiParam({ name: 'effectiveFrom', type: String, example: '2026-06-01' })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) { id }: DepartmentView,
    @Param('effectiveFrom', EffectiveFromPipe) effectiveFrom: LocalDate | null,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.withdrawVersion.execute(actor, id, effectiveFrom, version);
  }

  @Post('emergency-closures')
  @Operation('closeInEmergency', {
    summary: 'Record an emergency closure',
    description:
      'A closure is for an event that nobody could plan, up to thirty days back. Open clocks are counted anew and fall due later, never earlier. Each request says its due instant before and after. Clocks that had stopped and agreed dates stay.',
    access: admins(),
    responses: { 201: EmergencyClosureDto },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) { id }: DepartmentView,
    @Body() body: EmergencyClosureBody,
  ): Promise<EmergencyClosureDto> {
    return EmergencyClosureDto.of(await this.closeInEmergency.execute(actor, id, body));
  }
}
