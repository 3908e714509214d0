import type { Futures } from '@lockstep/delay-cost';
import { type Instant, localDateOf, type WorkingCalendar } from '@lockstep/working-time';

/** The delay of the second future, in working days. All queues use the same value, so that places can be compared. */
export const LOOKAHEAD_WORKING_DAYS = 5;

/**
 * When a request is answered if it is begun now, and if it is begun at the same hour five working days later. "The same
 * hour" means: as long before the closing time of that day as now is before the closing time of today. At night and on
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
