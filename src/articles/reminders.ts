import { DAY_MS } from '../platform/clock/durations.js';

/** Days after the review date on which the owner is reminded; then the report alone goes on counting. */
const REVIEW_DAYS = [0, 7, 14, 28] as const;

/** Days before and after the last day to acknowledge. */
const ACKNOWLEDGEMENT_DAYS = [-2, 0, 7, 14] as const;

export interface Reminder {
  at: Date;
  /** Counts from 1. */
  nth: number;
}

/** The first reminder of a plan that lies after an instant; null when there is none left. */
const nextOf = (days: readonly number[], from: Date, after: Date): Reminder | null => {
  const place = days.findIndex((day) => from.getTime() + day * DAY_MS > after.getTime());
  return place < 0 ? null : { at: new Date(from.getTime() + days[place]! * DAY_MS), nth: place + 1 };
};

/**
 * The next time to remind the owner of an article. An outage swallows reminders and repeats none.
 * @example nextReviewReminder(staleFrom, oneSecondBefore(staleFrom)) is the first, at staleFrom itself
 */
export const nextReviewReminder = (staleFrom: Date, after: Date): Reminder | null =>
  nextOf(REVIEW_DAYS, staleFrom, after);

/** The same for those who have not acknowledged; `until` is when the time for it ends. */
export const nextAcknowledgementReminder = (until: Date, after: Date): Reminder | null =>
  nextOf(ACKNOWLEDGEMENT_DAYS, until, after);
