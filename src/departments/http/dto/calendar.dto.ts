import { ApiProperty } from '@nestjs/swagger';
import { toInstant } from '../../../platform/clock/clock.js';
import { etagOf } from '../../../platform/http/etag.js';
import type { CalendarReading } from '../../queries/read-calendar.js';
import type { CalendarVersionRow } from '../../calendar-version.entity.js';
import { ExceptionDayBody, HolidayBody, WeeklyHoursBody } from '../calendar.body.js';

export class CalendarVersionResponse {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: null,
    description: 'The first local day of the version; null for the initial version.',
  })
  effectiveFrom: string | null;

  @ApiProperty({ example: '"1"', description: 'The value for `If-Match` when this version is edited.' })
  etag: string;

  @ApiProperty({ type: [WeeklyHoursBody] })
  weekly: WeeklyHoursBody[];

  @ApiProperty({ type: [HolidayBody] })
  holidays: HolidayBody[];

  @ApiProperty({ type: [ExceptionDayBody] })
  exceptions: ExceptionDayBody[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'DE',
    description: 'The country of the holidays that were added last.',
  })
  country: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'BY' })
  region: string | null;

  static of(row: CalendarVersionRow): CalendarVersionResponse {
    const { effectiveFrom, weekly, holidays, exceptions, country, region } = row;
    return { effectiveFrom, etag: etagOf(row.version), weekly, holidays, exceptions, country, region };
  }
}

export class OpeningWindow {
  @ApiProperty({ format: 'date-time', example: '2026-03-02T08:00:00.000Z' })
  start: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T16:00:00.000Z' })
  end: string;
}

export class CalendarResponse {
  @ApiProperty({ format: 'uuid' })
  departmentId: string;

  @ApiProperty({ example: 'Europe/Berlin' })
  zone: string;

  @ApiProperty({ type: [CalendarVersionResponse], description: 'The initial version comes first.' })
  versions: CalendarVersionResponse[];

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:00.000Z' })
  asOf: string;

  @ApiProperty({ example: true })
  open: boolean;

  @ApiProperty({
    type: [OpeningWindow],
    description: 'Opening hours of fourteen days, from the beginning of the local day on.',
  })
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
