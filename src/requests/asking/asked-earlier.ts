import type { Request } from '../request.entity.js';
import { refuse } from '../requests.errors.js';
import { faultOf, isWithinADay, type LateEntryFault } from '../late-entries/typed-in-later.js';

/** The instant of an ask before it was sent, for example on the telephone, and the reason why it is sent later. */
export interface AskedEarlier {
  askedAt: Date | null;
  lateReason: string | null;
}

export const ASKED_NOW: AskedEarlier = { askedAt: null, lateReason: null };

const REFUSALS = {
  NO_MOMENT: 'request.reason_without_moment',
  NO_REASON: 'request.asked_at_needs_a_reason',
  TOO_LONG_AGO: 'request.asked_too_long_ago',
} as const satisfies Record<LateEntryFault, string>;

/** @throws request.reason_without_moment, request.asked_at_needs_a_reason, request.asked_too_long_ago */
export function examineAskedEarlier({ askedAt, lateReason }: AskedEarlier, now: Date): void {
  const fault = faultOf({ occurredAt: askedAt, lateReason }, now);
  if (fault !== null) throw refuse(REFUSALS[fault]);
}

/** Examines only the instant. @throws request.asked_too_long_ago */
export function examineAskedAt(askedAt: Date, now: Date): void {
  if (!isWithinADay(askedAt, now)) throw refuse('request.asked_too_long_ago');
}

/**
 * The clocks of the answer are a promise of the first department that was asked. So no other department may agree that
 * they began earlier.
 * @throws request.not_asked_earlier, request.earlier_start_agreed, request.earlier_start_not_yours
 */
export function requireEarlierStartOpen(request: Request): void {
  if (request.askedAt === null) throw refuse('request.not_asked_earlier');
  if (request.earlierStartAgreedAt !== null) throw refuse('request.earlier_start_agreed');
  if (request.holderDepartmentId !== request.providerDepartmentId) throw refuse('request.earlier_start_not_yours');
}
