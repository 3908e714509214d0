/** Elapsed time in milliseconds. A calendar day can be shorter or longer than this. */
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
