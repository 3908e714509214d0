import type { Futures } from '@lockstep/delay-cost';
import { type Instant, localDateOf, type WorkingCalendar } from '@lockstep/working-time';

/** How much later a request is begun in the other future. One value for every queue, so that places can be compared. */
export const LOOKAHEAD_WORKING_DAYS = 5;

/**
 * When a request is answered that is begun now, and when one that is begun at the same hour five working days later.
 * "The same hour" is as long before the closing of that day as now is before the closing of this one. At night, and on
 * free days, both begin with the next opening.
 */
export function futuresOf(calendar: WorkingCalendar, now: Instant, effortMinutes: number): Futures {
  const begun = calendar.nextOpening(now);
  const closing = calendar.windowsOn(localDateOf(calendar.zone, begun)).at(-1)?.end ?? begun;
  const leftOfDay = calendar.between(begun, Math.max(begun, closing));
  const begunLater = calendar.subtract(calendar.addWorkingDays(begun, LOOKAHEAD_WORKING_DAYS), leftOfDay);
  const seconds = effortMinutes * 60;
  return { finishNow: calendar.add(begun, seconds), finishPostponed: calendar.add(begunLater, seconds) };
}
