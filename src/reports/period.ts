/** A half-open period: `from` is included, `to` is not. */
export interface Period {
  from: Date;
  to: Date;
}

/** Calendar days, both inclusive, in their zone. */
export interface Days {
  firstDay: string;
  lastDay: string;
  zone: string;
}
