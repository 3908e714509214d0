import type { ExceptionDay, Holiday, WeeklyHours } from '@lockstep/working-time';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, IsText, Optional } from '../../platform/http/fields.js';

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const WALL_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export class HoursBody {
  @ApiProperty({ example: '09:00', description: 'Wall time in the zone of the department.' })
  @Matches(WALL_TIME)
  from: string;

  @ApiProperty({ example: '17:00', description: 'May be 24:00; not after `from` runs into the next day.' })
  @Matches(WALL_TIME)
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
  @Matches(MONTH_DAY)
  from?: string;

  @ApiPropertyOptional({ example: '12-26', description: 'Its last day; before `from` it runs across New Year.' })
  @ValidateIf((holiday: HolidayBody) => holiday.kind === 'yearly' || holiday.to !== undefined)
  @Matches(MONTH_DAY)
  to?: string;

  @IsText({ max: 100 }, { example: 'Labour Day' })
  name: string;
}

export class ExceptionDayBody {
  @IsLocalDate({ example: '2026-03-14' })
  date: string;

  @ApiProperty({ type: [HoursBody], description: 'Replace the hours of that day; none closes it.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => HoursBody)
  intervals: HoursBody[];

  @IsText({ max: 100 }, { example: 'Stocktaking' })
  name: string;
}

export class CalendarVersionBody {
  @ApiProperty({ type: [WeeklyHoursBody] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => WeeklyHoursBody)
  weekly: WeeklyHoursBody[];

  @ApiPropertyOptional({ type: [HolidayBody] })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => HolidayBody)
  holidays: HolidayBody[] = [];

  @ApiPropertyOptional({ type: [ExceptionDayBody], description: 'Days with hours of their own; they beat holidays.' })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ExceptionDayBody)
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
  @ApiProperty({ example: 'DE', description: 'ISO 3166-1 alpha-2.' })
  @IsISO31661Alpha2()
  country: string;

  @ApiPropertyOptional({ example: 'BY', description: 'A state, `BY`, or a district in it, `BY-A`.' })
  @Optional()
  @Matches(/^[A-Z0-9]{1,10}(-[A-Z0-9]{1,10})?$/)
  region?: string;

  @ApiProperty({ type: [Number], example: [2026, 2027] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(2000, { each: true })
  @Max(2100, { each: true })
  years: number[];
}
