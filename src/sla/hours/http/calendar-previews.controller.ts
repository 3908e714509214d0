import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { contentOf, DepartmentPipe, SupposedCalendar, type DepartmentView } from '../../../departments/index.js';
import { Access, CurrentActor, type Actor } from '../../../platform/auth/index.js';
import { NotIdempotent } from '../../../platform/http/idempotency.interceptor.js';
import { PreviewHoursChange } from '../preview-hours-change.js';
import { CalendarChangePreviewDto, CalendarChangeSupposed } from './calendar-preview.dto.js';

@ApiTags('Calendars')
@Controller('departments/:id/calendar/change-previews')
export class CalendarPreviewsController {
  constructor(
    private readonly supposed: SupposedCalendar,
    private readonly preview: PreviewHoursChange,
  ) {}

  @Post()
  @HttpCode(200)
  @NotIdempotent()
  @Access({ scope: 'requests:read', rule: 'Leads of the department and administrators, as for the change itself.' })
  @ApiOperation({
    operationId: 'previewCalendarChange',
    summary: 'See what a change of hours would move',
    description:
      'Which open clocks would fall due at another instant if the version were set, and what would be late by it or late no ' +
      'more. Nothing is changed. Requests you may not see are counted and not named.',
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  @ApiOkResponse({ type: CalendarChangePreviewDto })
  async of(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) { id }: DepartmentView,
    @Body() { effectiveFrom, ...body }: CalendarChangeSupposed,
  ): Promise<CalendarChangePreviewDto> {
    const hours = await this.supposed.of(actor, id, effectiveFrom, contentOf(body));
    return CalendarChangePreviewDto.of(await this.preview.execute(actor, id, hours));
  }
}
