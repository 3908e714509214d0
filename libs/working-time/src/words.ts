/** Whole seconds since the epoch, UTC. */
export type Instant = number;

/** A length of time in whole seconds, never negative. */
export type Seconds = number;

/** A day of some local calendar, `YYYY-MM-DD`. */
export type LocalDate = string;

/** Days since 1970-01-01, as a count of local dates. */
export type DayNumber = number;

/** The seconds from `start` up to `end`, without `end`. */
export interface OpenWindow {
  start: Instant;
  end: Instant;
}

export const MINUTE = 60;
export const DAY = 86_400;
