import type { Instant } from '@lockstep/working-time';

/**
 * The first second after `now` at which the reading changes, at the latest `until`. Readings only ever move forward:
 * once changed, they stay changed. So a binary search finds the second.
 */
export function firstChange(now: Instant, until: Instant, readingAt: (at: Instant) => string): Instant {
  const before = readingAt(now);
  let [same, other] = [now, until];
  if (readingAt(until) === before) return until;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (readingAt(middle) === before) same = middle;
    else other = middle;
  }
  return other;
}
