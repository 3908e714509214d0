import { IsInstant, IsText } from '../../../platform/http/fields.js';
import {
  IdField,
  InstantField,
  ListField,
  LocalDateField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { ExceptionDayDto, HolidayDto, WeeklyHoursDto } from '../calendar.body.js';
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

export class EmergencyClosureDto {
  @IdField() id: string;
  @InstantField() from: string;
  @InstantField({ description: 'The first instant after the closure.' }) to: string;
  @TextField({ example: 'The hall was flooded.' }) reason: string;
  @InstantField() decidedAt: string;
  @IdField() decidedById: string;

  static of({ id, startsAt, endsAt, reason, decidedAt, decidedById }: EmergencyClosure): EmergencyClosureDto {
    const [from, to] = [startsAt.toISOString(), endsAt.toISOString()];
    return { id, from, to, reason, decidedAt: decidedAt.toISOString(), decidedById };
  }
}

export class ClosureOfChangeDto {
  @IdField() id: string;
  @InstantField() from: string;
  @InstantField() to: string;
  @TextField({ example: 'The hall was flooded.' }) reason: string;
}

/** The hours of one version. */
export class CalendarContentDto {
  @ListField(WeeklyHoursDto) weekly: readonly WeeklyHoursDto[];
  @ListField(HolidayDto) holidays: readonly HolidayDto[];
  @ListField(ExceptionDayDto) exceptions: readonly ExceptionDayDto[];
}

export class CalendarChangeDto {
  @OneOfField(KINDS, { example: 'VERSION_SET' }) kind: CalendarChange['kind'];

  @LocalDateField({ nullable: true, description: 'The first day of the version; null for the initial version.' })
  effectiveFrom: string | null;

  @LocalDateField({ nullable: true, description: 'The first local day with other hours.' })
  firstDay: string | null;

  @PartField(CalendarContentDto, { nullable: true, description: 'Null for a new version and for closures.' })
  before: CalendarContentDto | null;

  @PartField(CalendarContentDto, { nullable: true, description: 'Null for a withdrawn version and for closures.' })
  after: CalendarContentDto | null;

  @PartField(ClosureOfChangeDto, { nullable: true })
  closure: ClosureOfChangeDto | null;

  @IdField({ nullable: true }) madeById: string | null;
  @InstantField() madeAt: string;

  static of(change: CalendarChange): CalendarChangeDto {
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

export class CalendarChangePage extends PageOf(CalendarChangeDto) {}
