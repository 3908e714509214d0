import type { WorkingCalendar } from '@lockstep/working-time';
import { toInstant, toSeconds } from '../platform/clock/clock.js';

export const UNANSWERED = 'suggestion.unanswered';

/**
 * Working days of the department after which its leads are reminded: half-way to the ten days within which a suggestion
 * should be answered, and when they are over. Then the reminders end.
 */
const REMINDED_AFTER_DAYS = [5, 10] as const;

const DAY_MS = 86_400_000;

/** The instants of the reminders. A department without a calendar counts the days as they come. */
export const remindersOf = (receivedAt: Date, calendar: WorkingCalendar | null): Date[] =>
  REMINDED_AFTER_DAYS.map((days) =>
    calendar === null
      ? new Date(receivedAt.getTime() + days * DAY_MS)
      : toInstant(calendar.addWorkingDays(toSeconds(receivedAt), days)),
  );

export interface Turn {
  /** The reminder whose time has come, counted from 1; null: none that was not sent before. */
  reminder: number | null;
  /** The instant of the next one; null: it was the last. */
  nextAt: Date | null;
}

/** An outage may pass several instants: only the last reminder is sent then. */
export function turnAt(asOf: Date, instants: readonly Date[], sent: number): Turn {
  const passed = instants.filter((at) => at <= asOf).length;
  return { reminder: passed > sent ? passed : null, nextAt: instants[passed] ?? null };
}
