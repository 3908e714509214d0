import { HolderInterval, holding } from './holder.js';
import { overlap, Span } from './span.js';

/**
 * How long each party held the order up once it was late, seconds; several requests at once count once. A cap makes late
 * holders free of charge: this shows beside their share that they were there.
 * @param window from the end of the promised date on, half-open.
 */
export function blockedPastDeadline(window: Span, blocking: readonly HolderInterval[]): Map<string, number> {
  const seconds = new Map<string, number>();
  const reached = new Map<string, number>();
  for (const { party, start, end } of [...holding(blocking)].sort((a, b) => a.start - b.start)) {
    const held = overlap(window, { start: Math.max(start, reached.get(party) ?? start), end });
    if (held > 0) seconds.set(party, (seconds.get(party) ?? 0) + held);
    reached.set(party, Math.max(end, reached.get(party) ?? end));
  }
  return seconds;
}
