import type { NegotiationInstant } from './instant.js';

/**
 * The deadline, checked. A missing deadline or one in the past is a bug of the caller, so it is no refusal.
 * @throws RangeError
 */
export function laterThan(
  at: NegotiationInstant,
  deadline: NegotiationInstant | undefined,
  name: string,
): NegotiationInstant {
  if (deadline !== undefined && deadline > at) return deadline;
  throw new RangeError(`${name} has to be given and lie after the move itself.`);
}
