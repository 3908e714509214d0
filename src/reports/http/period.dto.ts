import { InstantField, LocalDateField, PartField, TextField } from '../../platform/http/response-fields.js';

/** Days of a calendar, both included. */
export class DaysDto {
  @LocalDateField({ example: '2026-03-01' }) firstDay: string;
  @LocalDateField({ example: '2026-03-31' }) lastDay: string;
  /** The zone of the days: the one in the reader’s profile. */
  @TextField({ example: 'Europe/Berlin' }) zone: string;
}

/** The days that a report covers, and the moment whose knowledge it uses. */
export abstract class OfPeriodDto {
  /** The beginning of the first day. */
  @InstantField() from: Date;
  /** The end of the last day, exclusive. */
  @InstantField() to: Date;
  @PartField(DaysDto) period: DaysDto;
  @InstantField() asOf: Date;
}
