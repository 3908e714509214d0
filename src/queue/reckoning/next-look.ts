import { addDays, type Instant, localDateOf, startOfLocalDay, type WorkingCalendar } from '@lockstep/working-time';
import { firstChange } from './first-change.js';
import { futuresOf } from './futures.js';

/**
 * When a place may change without any event. The earliest of two instants. First, the end of the day in one of the
 * zones, when a profile takes its next step and forecasts change. Second, the first second from which on the answer,
 * begun then or one lookahead later, falls on a later date in one of the zones.
 */
export function nextLook(
  calendar: WorkingCalendar,
  effortMinutes: number,
  zones: readonly string[],
  now: Instant,
): Instant {
  const midnights = zones.map((zone) => startOfLocalDay(zone, addDays(localDateOf(zone, now), 1)));
  const datesAt = (at: Instant): string => {
    const { finishNow, finishPostponed } = futuresOf(calendar, at, effortMinutes);
    return zones.flatMap((zone) => [localDateOf(zone, finishNow - 1), localDateOf(zone, finishPostponed - 1)]).join();
  };
  return firstChange(now, Math.min(...midnights), datesAt);
}
