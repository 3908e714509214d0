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
import { ExceptionDayDto, HolidayDto, WeeklyHoursDto } from '../calendar.body.js';

export class CalendarVersionDto {
  @LocalDateField({
    nullable: true,
    example: null,
    description: 'The first local day of the version; null for the initial version.',
  })
  effectiveFrom: string | null;

  @TextField({ example: '"1"', description: 'The value for `If-Match` when this version is edited.' })
  etag: string;

  @ListField(WeeklyHoursDto)
  weekly: WeeklyHoursDto[];

  @ListField(HolidayDto)
  holidays: HolidayDto[];

  @ListField(ExceptionDayDto)
  exceptions: ExceptionDayDto[];

  @TextField({ nullable: true, example: 'DE', description: 'The country of the holidays that were added last.' })
  country: string | null;

  @TextField({ nullable: true, example: 'BY' })
  region: string | null;

  static of(row: CalendarVersionRow): CalendarVersionDto {
    const { effectiveFrom, weekly, holidays, exceptions, country, region } = row;
    return { effectiveFrom, etag: etagOf(row.version), weekly, holidays, exceptions, country, region };
  }
}

export class OpeningWindowDto {
  @InstantField({ example: '2026-03-02T08:00:00.000Z' })
  start: string;

  @InstantField({ example: '2026-03-02T16:00:00.000Z' })
  end: string;
}

export class CalendarDto {
  @IdField()
  departmentId: string;

  @TextField({ example: 'Europe/Berlin' })
  zone: string;

  @ListField(CalendarVersionDto, { description: 'The initial version comes first.' })
  versions: CalendarVersionDto[];

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  asOf: string;

  @FlagField({ example: true })
  open: boolean;

  @ListField(OpeningWindowDto, {
    description: 'Opening hours of fourteen days, from the beginning of the local day on.',
  })
  openingWindows: OpeningWindowDto[];

  static of(reading: CalendarReading): CalendarDto {
    return {
      departmentId: reading.departmentId,
      zone: reading.zone,
      versions: reading.versions.map((version) => CalendarVersionDto.of(version)),
      asOf: reading.asOf.toISOString(),
      open: reading.open,
      openingWindows: reading.windows.map(({ start, end }) => ({
        start: toInstant(start).toISOString(),
        end: toInstant(end).toISOString(),
      })),
    };
  }
}
