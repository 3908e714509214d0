import {
  FlagField,
  IdField,
  InstantField,
  ListField,
  LocalDateField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { toInstant } from '../../../platform/clock/clock.js';
import { etagOf } from '../../../platform/http/etag.js';
import type { CalendarReading } from '../../queries/read-calendar.js';
import type { CalendarVersionRow } from '../../calendar-version.entity.js';
import { ExceptionDayBody, HolidayBody, WeeklyHoursBody } from '../calendar.body.js';

export class CalendarVersionResponse {
  @LocalDateField({
    nullable: true,
    example: null,
    description: 'The first local day of the version; null for the initial version.',
  })
  effectiveFrom: string | null;

  @TextField({ example: '"1"', description: 'The value for `If-Match` when this version is edited.' })
  etag: string;

  @ListField(WeeklyHoursBody)
  weekly: WeeklyHoursBody[];

  @ListField(HolidayBody)
  holidays: HolidayBody[];

  @ListField(ExceptionDayBody)
  exceptions: ExceptionDayBody[];

  @TextField({ nullable: true, example: 'DE', description: 'The country of the holidays that were added last.' })
  country: string | null;

  @TextField({ nullable: true, example: 'BY' })
  region: string | null;

  static of(row: CalendarVersionRow): CalendarVersionResponse {
    const { effectiveFrom, weekly, holidays, exceptions, country, region } = row;
    return { effectiveFrom, etag: etagOf(row.version), weekly, holidays, exceptions, country, region };
  }
}

export class OpeningWindow {
  @InstantField({ example: '2026-03-02T08:00:00.000Z' })
  start: string;

  @InstantField({ example: '2026-03-02T16:00:00.000Z' })
  end: string;
}

export class CalendarResponse {
  @IdField()
  departmentId: string;

  @TextField({ example: 'Europe/Berlin' })
  zone: string;

  @ListField(CalendarVersionResponse, { description: 'The initial version comes first.' })
  versions: CalendarVersionResponse[];

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  asOf: string;

  @FlagField({ example: true })
  open: boolean;

  @ListField(OpeningWindow, { description: 'Opening hours of fourteen days, from the beginning of the local day on.' })
  openingWindows: OpeningWindow[];

  static of(reading: CalendarReading): CalendarResponse {
    return {
      departmentId: reading.departmentId,
      zone: reading.zone,
      versions: reading.versions.map((version) => CalendarVersionResponse.of(version)),
      asOf: reading.asOf.toISOString(),
      open: reading.open,
      openingWindows: reading.windows.map(({ start, end }) => ({
        start: toInstant(start).toISOString(),
        end: toInstant(end).toISOString(),
      })),
    };
  }
}
