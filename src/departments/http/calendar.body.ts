import type { ExceptionDay, Holiday, WeeklyHours } from '@lockstep/working-time';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { IsInteger, IsLine, IsLocalDate, IsOneOf, IsShapedLike, Optional } from '../../platform/http/fields.js';
import { IsIntegerList, NestedList } from '../../platform/http/list-fields.js';

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const WALL_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const NO_MONTH_DAY = 'is not a day of the year like 12-24';
const NO_WALL_TIME = 'is not a time of day like 09:00 or 24:00';

export class HoursDto {
  @IsShapedLike(WALL_TIME, NO_WALL_TIME, { example: '09:00', description: 'Wall time in the zone of the department.' })
  from: string;

  @IsShapedLike(WALL_TIME, NO_WALL_TIME, {
    example: '17:00',
    description: 'May be 24:00; not after `from` runs into the next day.',
  })
  to: string;
}

export class WeeklyHoursDto extends HoursDto {
  @IsInteger({ least: 1, most: 7 }, { example: 1, description: '1 is Monday.' })
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** A holiday of this kind needs the field. Another kind may leave it out. */
const NeededFor = (kind: HolidayDto['kind']): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ required: false }),
    ValidateIf((holiday: HolidayDto, value) => holiday.kind === kind || value !== undefined),
  );

export class HolidayDto {
  @IsOneOf(['date', 'yearly'], { example: 'date' })
  kind: 'date' | 'yearly';

  @NeededFor('date')
  @IsLocalDate({ example: '2026-05-01', description: 'The day of a holiday of kind `date`.' })
  date?: string;

  @NeededFor('yearly')
  @IsShapedLike(MONTH_DAY, NO_MONTH_DAY, {
    example: '12-24',
    description: 'First day of a holiday of kind `yearly`, as MM-DD.',
  })
  from?: string;

  @NeededFor('yearly')
  @IsShapedLike(MONTH_DAY, NO_MONTH_DAY, {
    example: '12-26',
    description: 'The last day; before `from` it runs across New Year.',
  })
  to?: string;

  @IsLine({ max: 100 }, { example: 'Labour Day' })
  name: string;
}

export class ExceptionDayDto {
  @IsLocalDate({ example: '2026-03-14' })
  date: string;

  @NestedList(() => HoursDto, { most: 20 }, { description: 'The hours of that day; none closes it.' })
  intervals: HoursDto[];

  @IsLine({ max: 100 }, { example: 'Stocktaking' })
  name: string;
}

export class CalendarVersionBody {
  @NestedList(() => WeeklyHoursDto, { least: 1, most: 100 })
  weekly: WeeklyHoursDto[];

  @NestedList(() => HolidayDto, { most: 1000 }, { default: [] })
  holidays: HolidayDto[] = [];

  @NestedList(
    () => ExceptionDayDto,
    { most: 1000 },
    { default: [], description: 'Days with hours of their own; they take precedence over holidays.' },
  )
  exceptions: ExceptionDayDto[] = [];
}

/** Plain values out of the validated body, each holiday with the fields of its kind only. */
export const contentOf = (
  body: CalendarVersionBody,
): { weekly: WeeklyHours[]; holidays: Holiday[]; exceptions: ExceptionDay[] } => ({
  weekly: body.weekly.map(({ weekday, from, to }) => ({ weekday, from, to })),
  holidays: body.holidays.map(({ kind, date, from, to, name }) =>
    kind === 'date' ? { kind, date: date!, name } : { kind, from: from!, to: to!, name },
  ),
  exceptions: body.exceptions.map(({ date, intervals, name }) => ({
    date,
    intervals: intervals.map(({ from, to }) => ({ from, to })),
    name,
  })),
});

export class HolidaySeedsBody {
  /** ISO 3166-1 alpha-2; the refusal of another word lists the codes. */
  @IsLine({ max: 100 }, { example: 'DE' })
  country: string;

  @Optional()
  @IsLine({ max: 100 }, { example: 'BY', description: 'A state, `BY`, or a district in it, `BY-A`.' })
  region?: string;

  @IsIntegerList({ least: 2000, most: 2099 }, { least: 1, most: 10 }, { example: [2026, 2027] })
  years: number[];
}
