import { CostHolderInterval, holding } from './holder.js';
import { overlap, Span } from './span.js';

/**
 * Seconds for which each party held the order up after it was late. Several requests at once count once. After a cap,
 * late holders cost nothing; these seconds present their part beside their share.
 * @param window half-open, starts at the end of the promised date.
 */
export function blockedPastDeadline(window: Span, blocking: readonly CostHolderInterval[]): Map<string, number> {
  const seconds = new Map<string, number>();
  const reached = new Map<string, number>();
  for (const { party, start, end } of [...holding(blocking)].sort((a, b) => a.start - b.start)) {
    const held = overlap(window, { start: Math.max(start, reached.get(party) ?? start), end });
    if (held > 0) seconds.set(party, (seconds.get(party) ?? 0) + held);
    reached.set(party, Math.max(end, reached.get(party) ?? end));
  }
  return seconds;
}
