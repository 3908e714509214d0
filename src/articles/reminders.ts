import { DAY_MS } from '../platform/clock/durations.js';

/** Days after the review date on which the owner is reminded. Later only the report shows the article. */
const REVIEW_DAYS = [0, 7, 14, 28] as const;

/** Days before and after the last day for acknowledgement, on which readers are reminded. */
const ACKNOWLEDGEMENT_DAYS = [-2, 0, 7, 14] as const;

export interface Reminder {
  at: Date;
  /** Counts from 1. */
  nth: number;
}

/** The first reminder after an instant; null when none is left. */
const nextOf = (days: readonly number[], from: Date, after: Date): Reminder | null => {
  const place = days.findIndex((day) => from.getTime() + day * DAY_MS > after.getTime());
  return place < 0 ? null : { at: new Date(from.getTime() + days[place]! * DAY_MS), nth: place + 1 };
};

/**
 * The next reminder for the owner of an article. Reminders missed in an outage are not sent later.
 * @example nextReviewReminder(staleFrom, oneSecondBefore(staleFrom)) is the first, at staleFrom itself
 */
export const nextReviewReminder = (staleFrom: Date, after: Date): Reminder | null =>
  nextOf(REVIEW_DAYS, staleFrom, after);

/** The next reminder for people who have not acknowledged. `until` is the end of the last day for acknowledgement. */
export const nextAcknowledgementReminder = (until: Date, after: Date): Reminder | null =>
  nextOf(ACKNOWLEDGEMENT_DAYS, until, after);
