import type { Instant } from '@lockstep/working-time';
import { endToEndClock } from './clocks/end-to-end.js';
import { firstResponseClock } from './clocks/first-response.js';
import { legClocks } from './clocks/leg.js';
import { offerReplyClocks } from './clocks/offer-reply.js';
import { replyClocks } from './clocks/reply.js';
import { resolutionClock } from './clocks/resolution.js';
import type { ClockCalendars, ClockEvent } from './events.js';
import type { ClockKind, ClockPlan } from './plan.js';
import { readPlan, type ClockReading } from './reading.js';
import { tellClockStory } from './story.js';
import { NOTHING_MORE, type Watch } from './thresholds.js';

/**
 * All clocks of a request, read at `now`: a pure fold over its events, given in any order. Empty before submission. Leg
 * clocks appear with the first accepted transfer. `watch` adds thresholds to the shares and the breach.
 */
export function readClocks(
  history: readonly ClockEvent[],
  calendars: ClockCalendars,
  now: Instant,
  watch: Watch = NOTHING_MORE,
): ClockReading[] {
  const story = tellClockStory(history, calendars, now);
  if (!story) return [];
  const legs = legClocks(story);
  const plans: (ClockPlan | null)[] = [
    firstResponseClock(story),
    resolutionClock(story),
    ...(legs.length > 1 ? legs : []),
    ...replyClocks(story),
    ...offerReplyClocks(story),
    endToEndClock(story),
  ];
  return plans.filter((plan) => plan !== null).map((plan) => readPlan(plan, now, watch));
}

/** The promise to the requester, without the other clocks: a fifth of the work. Null before submission. */
export function readResolution(
  history: readonly ClockEvent[],
  calendars: ClockCalendars,
  now: Instant,
  watch: Watch = NOTHING_MORE,
): ClockReading | null {
  const story = tellClockStory(history, calendars, now);
  return story && readPlan(resolutionClock(story), now, watch);
}

/** The latest clock of one kind; null if the request has none. */
export function readClock(
  kind: ClockKind,
  history: readonly ClockEvent[],
  calendars: ClockCalendars,
  now: Instant,
): ClockReading | null {
  return readClocks(history, calendars, now).findLast((reading) => reading.kind === kind) ?? null;
}
