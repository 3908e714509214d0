import type { Instant, WorkingCalendar } from '@lockstep/working-time';

/** Working days of the holder that it may wait for somebody outside without asking anybody. */
const FREE_DAYS = 10;
/** How often it may wait longer, within those days, on its own. */
const FREE_EXTENSIONS = 1;

/** The last review date that needs nobody's consent. In epoch seconds. */
export const freeUntil = (calendar: WorkingCalendar, startedAt: Instant): Instant =>
  calendar.addWorkingDays(startedAt, FREE_DAYS);

/** Whether the requester must agree to a review date, after so many extensions. */
export const needsConsent = (reviewAt: Instant, free: Instant, extensions: number): boolean =>
  reviewAt > free || extensions >= FREE_EXTENSIONS;
