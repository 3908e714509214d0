import type { Instant } from './instant.js';

/** The deadline itself. A missing or past one is the caller's bug, hence no refusal: @throws RangeError. */
export function laterThan(at: Instant, deadline: Instant | undefined, name: string): Instant {
  if (deadline !== undefined && deadline > at) return deadline;
  throw new RangeError(`${name} has to be given and lie after the move itself.`);
}
