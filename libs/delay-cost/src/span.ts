import { Instant } from '@lockstep/working-time';

/** Half-open [start, end). */
export interface Span {
  start: Instant;
  end: Instant;
}

/** Seconds that both spans cover. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Seconds of the span that no other span covers. */
export function uncovered({ start, end }: Span, others: readonly Span[]): number {
  let [free, reached] = [0, start];
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    free += Math.max(0, Math.min(other.start, end) - reached);
    reached = Math.max(reached, other.end);
  }
  return free + Math.max(0, end - reached);
}
