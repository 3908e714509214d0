import type { WorkingCalendar } from '@lockstep/working-time';
import { toInstant, toSeconds } from '../platform/clock/clock.js';

export const UNANSWERED = 'suggestion.unanswered';

/**
 * Working days of the department after which its leads are reminded. A suggestion should be answered within ten days.
 * The first reminder comes half-way, the last at the end.
 */
const REMINDED_AFTER_DAYS = [5, 10] as const;

const DAY_MS = 86_400_000;

/** The instants of the reminders. A department without a calendar counts calendar days. */
export const remindersOf = (receivedAt: Date, calendar: WorkingCalendar | null): Date[] =>
  REMINDED_AFTER_DAYS.map((days) =>
    calendar === null
      ? new Date(receivedAt.getTime() + days * DAY_MS)
      : toInstant(calendar.addWorkingDays(toSeconds(receivedAt), days)),
  );

export interface SuggestionTurn {
  /** The number of the reminder to send now, from 1; null when it was sent before. */
  reminder: number | null;
  /** The instant of the next reminder; null after the last one. */
  nextAt: Date | null;
}

/** Computes which reminder to send. After an outage several may have passed; only the last of them is sent. */
export function suggestionTurnAt(asOf: Date, instants: readonly Date[], sent: number): SuggestionTurn {
  const passed = instants.filter((at) => at <= asOf).length;
  return { reminder: passed > sent ? passed : null, nextAt: instants[passed] ?? null };
}
