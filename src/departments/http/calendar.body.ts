import type { ExceptionDay, Holiday, WeeklyHours } from '@lockstep/working-time';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IsLine, IsLocalDate, NestedList, Optional } from '../../platform/http/fields.js';

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const WALL_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MONTH_DAY_MESSAGE = { message: 'is not a day of the year like 12-24' };
const WALL_TIME_MESSAGE = { message: 'is not a time of day like 09:00 or 24:00' };

export class HoursBody {
  @ApiProperty({ example: '09:00', description: 'Wall time in the zone of the department.' })
  @Matches(WALL_TIME, WALL_TIME_MESSAGE)
  from: string;

  @ApiProperty({ example: '17:00', description: 'May be 24:00; not after `from` runs into the next day.' })
  @Matches(WALL_TIME, WALL_TIME_MESSAGE)
  to: string;
}

export class WeeklyHoursBody extends HoursBody {
  @ApiProperty({ minimum: 1, maximum: 7, example: 1, description: '1 is Monday.' })
  @IsIn([1, 2, 3, 4, 5, 6, 7])
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export class HolidayBody {
  @ApiProperty({ enum: ['date', 'yearly'], example: 'date' })
  @IsIn(['date', 'yearly'])
  kind: 'date' | 'yearly';

  @IsLocalDate({ example: '2026-05-01', required: false, description: 'The day of a holiday of kind `date`.' })
  @ValidateIf((holiday: HolidayBody) => holiday.kind === 'date' || holiday.date !== undefined)
  date?: string;

  @ApiPropertyOptional({ example: '12-24', description: 'First day of a holiday of kind `yearly`, as MM-DD.' })
  @ValidateIf((holiday: HolidayBody) => holiday.kind === 'yearly' || holiday.from !== undefined)
  @Matches(MONTH_DAY, MONTH_DAY_MESSAGE)
  from?: string;

  @ApiPropertyOptional({ example: '12-26', description: 'The last day; before `from` it runs across New Year.' })
  @ValidateIf((holiday: HolidayBody) => holiday.kind === 'yearly' || holiday.to !== undefined)
  @Matches(MONTH_DAY, MONTH_DAY_MESSAGE)
  to?: string;

  @IsLine({ max: 100 }, { example: 'Labour Day' })
  name: string;
}

export class ExceptionDayBody {
  @IsLocalDate({ example: '2026-03-14' })
  date: string;

  @ApiProperty({ type: [HoursBody], description: 'The hours of that day; none closes it.' })
  @ArrayMaxSize(20)
  @NestedList(() => HoursBody)
  intervals: HoursBody[];

  @IsLine({ max: 100 }, { example: 'Stocktaking' })
  name: string;
}

export class CalendarVersionBody {
  @ApiProperty({ type: [WeeklyHoursBody] })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @NestedList(() => WeeklyHoursBody)
  weekly: WeeklyHoursBody[];

  @ApiPropertyOptional({ type: [HolidayBody] })
  @ArrayMaxSize(1000)
  @NestedList(() => HolidayBody)
  holidays: HolidayBody[] = [];

  @ApiPropertyOptional({
    type: [ExceptionDayBody],
    description: 'Days with hours of their own; they take precedence over holidays.',
  })
  @ArrayMaxSize(1000)
  @NestedList(() => ExceptionDayBody)
  exceptions: ExceptionDayBody[] = [];
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

  @IsLine({ max: 100 }, { required: false, example: 'BY', description: 'A state, `BY`, or a district in it, `BY-A`.' })
  @Optional()
  region?: string;

  @ApiProperty({ type: [Number], example: [2026, 2027] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(2000, { each: true })
  @Max(2099, { each: true })
  years: number[];
}
