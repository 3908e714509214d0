import { ApiProperty } from '@nestjs/swagger';

/** Days of a calendar, both included. */
export class DaysDto {
  @ApiProperty({ format: 'date', example: '2026-03-01' }) firstDay: string;
  @ApiProperty({ format: 'date', example: '2026-03-31' }) lastDay: string;
  /** The zone of the days: the one in the reader’s profile. */
  @ApiProperty({ example: 'Europe/Berlin' }) zone: string;
}

/** The days that a report covers, and the moment whose knowledge it uses. */
export abstract class OfPeriodDto {
  /** The begin of the first day. */
  @ApiProperty({ type: String, format: 'date-time' }) from: Date;
  /** The end of the last day, exclusive. */
  @ApiProperty({ type: String, format: 'date-time' }) to: Date;
  @ApiProperty({ type: DaysDto }) period: DaysDto;
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
}
