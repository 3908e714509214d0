import type { Instant, WorkingCalendar } from '@lockstep/working-time';

/** How long a hold may last without consent, in working days of the holder. */
const FREE_DAYS = 10;
/** How often the holder may extend a hold without consent, within those days. */
const FREE_EXTENSIONS = 1;

/** The last review date that needs no consent, in epoch seconds. */
export const freeUntil = (calendar: WorkingCalendar, startedAt: Instant): Instant =>
  calendar.addWorkingDays(startedAt, FREE_DAYS);

/**
 * Whether the requester must agree to a review date. `free`: the result of `freeUntil`. `extensions`: the extensions
 * granted so far.
 */
export const needsConsent = (reviewAt: Instant, free: Instant, extensions: number): boolean =>
  reviewAt > free || extensions >= FREE_EXTENSIONS;
