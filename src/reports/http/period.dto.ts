import { ApiProperty } from '@nestjs/swagger';

/** Days of a calendar, both included. */
export class DaysDto {
  @ApiProperty({ format: 'date', example: '2026-03-01' }) firstDay: string;
  @ApiProperty({ format: 'date', example: '2026-03-31' }) lastDay: string;
  /** The zone they are days of: the one in the reader's profile. */
  @ApiProperty({ example: 'Europe/Berlin' }) zone: string;
}

/** The days that a report covers, and the moment whose knowledge it uses. */
export abstract class OfPeriodDto {
  /** Where the first day begins. */
  @ApiProperty({ type: String, format: 'date-time' }) from: Date;
  /** Where the day after the last begins; itself no longer included. */
  @ApiProperty({ type: String, format: 'date-time' }) to: Date;
  @ApiProperty({ type: DaysDto }) period: DaysDto;
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
}
