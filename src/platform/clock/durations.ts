/** Elapsed time in milliseconds; the days of a calendar are not always as long. */
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
