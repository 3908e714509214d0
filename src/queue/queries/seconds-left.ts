import type { WorkingCalendar } from '@lockstep/working-time';
import { toSeconds } from '../../platform/clock/clock.js';
import type { ClockOfRow } from './queue-row.js';

/**
 * The working time that is left on a clock, in seconds; negative once it is overdue. Null for a clock that has stopped or
 * measures nothing.
 */
export function secondsLeft(clock: ClockOfRow, calendar: WorkingCalendar, now: Date): number | null {
  const { state, targetSeconds, elapsedSeconds, runningSince, dueAt } = clock;
  if (state === 'STOPPED') return null;
  if (targetSeconds !== null) {
    const since = runningSince === null ? 0 : between(calendar, new Date(runningSince), now);
    return targetSeconds - elapsedSeconds - since;
  }
  return dueAt === null ? null : between(calendar, now, new Date(dueAt));
}

/** Negative where the second instant is the earlier one. */
function between(calendar: WorkingCalendar, from: Date, to: Date): number {
  const [a, b] = [toSeconds(from), toSeconds(to)];
  return a <= b ? calendar.between(a, b) : -calendar.between(b, a);
}
