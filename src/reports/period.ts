/** Half-open instants. */
export interface Period {
  from: Date;
  to: Date;
}

/** Days of a calendar, both included, in the zone they are days of. */
export interface Days {
  firstDay: string;
  lastDay: string;
  zone: string;
}
