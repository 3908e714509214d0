import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { contentOf, DepartmentPipe, SupposedCalendar, type DepartmentView } from '../../../departments/index.js';
import { type Actor, CurrentActor } from '../../../platform/auth/index.js';
import { NotIdempotent } from '../../../platform/http/idempotency.interceptor.js';
import { Operation } from '../../../platform/http/operation.js';
import { PreviewHoursChange } from '../preview-hours-change.js';
import { CalendarChangePreviewDto, CalendarChangePreviewBody } from './calendar-preview.dto.js';

@ApiTags('Calendars')
@Controller('departments/:id/calendar/change-previews')
export class CalendarPreviewsController {
  constructor(
    private readonly supposed: SupposedCalendar,
    private readonly preview: PreviewHoursChange,
  ) {}

  @Post()
  @Operation('previewCalendarChange', {
    summary: 'Preview a change of hours',
    description:
      'The preview lists the open clocks that would fall due at another instant if the version were set, and the requests that would become late or in time by it. Nothing is changed. Requests you may not see are counted and not named.',
    access: { scope: 'requests:read', rule: 'Leads of the department and administrators, as for the change itself.' },
    responses: { 200: CalendarChangePreviewDto },
  })
  @NotIdempotent()
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async of(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) { id }: DepartmentView,
    @Body() { effectiveFrom, ...body }: CalendarChangePreviewBody,
  ): Promise<CalendarChangePreviewDto> {
    const hours = await this.supposed.of(actor, id, effectiveFrom, contentOf(body));
    return CalendarChangePreviewDto.of(await this.preview.execute(actor, id, hours));
  }
}
