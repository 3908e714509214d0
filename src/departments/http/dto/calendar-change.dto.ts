import { ApiProperty } from '@nestjs/swagger';
import { IsInstant, IsText } from '../../../platform/http/fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { ExceptionDayBody, HolidayBody, WeeklyHoursBody } from '../calendar.body.js';
import type { EmergencyClosure } from '../../emergency-closure.entity.js';
import type { CalendarChange } from '../../queries/list-calendar-changes.js';

const KINDS = ['VERSION_SET', 'VERSION_WITHDRAWN', 'EMERGENCY_CLOSURE'];

export class EmergencyClosureBody {
  @IsInstant({ example: '2026-03-05T08:00:00Z', description: 'May lie up to thirty days back.' })
  from: Date;

  @IsInstant({ example: '2026-03-05T16:00:00Z', description: 'Not after the end of the present local day.' })
  to: Date;

  @IsText({ max: 500 }, { example: 'The hall was flooded.' })
  reason: string;
}

export class EmergencyClosureResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) from: string;
  @ApiProperty({ format: 'date-time', description: 'The first instant after the closure.' }) to: string;
  @ApiProperty({ example: 'The hall was flooded.' }) reason: string;
  @ApiProperty({ format: 'date-time' }) decidedAt: string;
  @ApiProperty({ format: 'uuid' }) decidedById: string;

  static of({ id, startsAt, endsAt, reason, decidedAt, decidedById }: EmergencyClosure): EmergencyClosureResponse {
    const [from, to] = [startsAt.toISOString(), endsAt.toISOString()];
    return { id, from, to, reason, decidedAt: decidedAt.toISOString(), decidedById };
  }
}

export class ClosureOfChange {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) from: string;
  @ApiProperty({ format: 'date-time' }) to: string;
  @ApiProperty({ example: 'The hall was flooded.' }) reason: string;
}

/** The hours of one version. */
export class CalendarContentDto {
  @ApiProperty({ type: [WeeklyHoursBody] }) weekly: readonly WeeklyHoursBody[];
  @ApiProperty({ type: [HolidayBody] }) holidays: readonly HolidayBody[];
  @ApiProperty({ type: [ExceptionDayBody] }) exceptions: readonly ExceptionDayBody[];
}

export class CalendarChangeResponse {
  @ApiProperty({ enum: KINDS, example: 'VERSION_SET' }) kind: CalendarChange['kind'];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The first day of the version; null for the initial version.',
  })
  effectiveFrom: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first local day with other hours.' })
  firstDay: string | null;

  @ApiProperty({ type: CalendarContentDto, nullable: true, description: 'Null for a new version and for closures.' })
  before: CalendarContentDto | null;

  @ApiProperty({
    type: CalendarContentDto,
    nullable: true,
    description: 'Null for a withdrawn version and for closures.',
  })
  after: CalendarContentDto | null;

  @ApiProperty({ type: ClosureOfChange, nullable: true })
  closure: ClosureOfChange | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true }) madeById: string | null;
  @ApiProperty({ format: 'date-time' }) madeAt: string;

  static of(change: CalendarChange): CalendarChangeResponse {
    return {
      kind: change.kind,
      effectiveFrom: change.effectiveFrom,
      firstDay: change.firstDay,
      before: change.before,
      after: change.after,
      closure: change.closure,
      madeById: change.madeById,
      madeAt: change.madeAt.toISOString(),
    };
  }
}

export class CalendarChangePage extends PageOf(CalendarChangeResponse) {}
