export type CalendarRefusal =
  | 'calendar.unknown_zone'
  | 'calendar.no_version'
  | 'calendar.versions_out_of_order'
  | 'calendar.bad_date'
  | 'calendar.bad_month_day'
  | 'calendar.bad_weekday'
  | 'calendar.bad_time'
  | 'calendar.exception_twice'
  | 'calendar.empty'
  | 'calendar.no_opening'
  | 'calendar.out_of_reach'
  | 'calendar.reversed'
  | 'calendar.bad_amount';

/** A refusal of this lib. The code is stable; the message is one sentence for people. */
export class CalendarRefused extends Error {
  constructor(
    readonly code: CalendarRefusal,
    message: string,
  ) {
    super(message);
    this.name = 'CalendarRefused';
  }
}
