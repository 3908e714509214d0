/** A message or contact that may have happened before it is typed in. */
export interface LateEntry {
  /** When it happened. Null: now. */
  occurredAt: Date | null;
  /** Why it is typed in later. */
  lateReason: string | null;
}

export type LateEntryFault = 'NO_MOMENT' | 'NO_REASON' | 'TOO_LONG_AGO';

const LATEST_ENTRY_MS = 24 * 3600 * 1000;

/**
 * The fault of a late entry, or null. An entry has both a moment and a reason, or neither. The moment lies at most one
 * day back, and never in the future.
 */
export function faultOf({ occurredAt, lateReason }: LateEntry, now: Date): LateEntryFault | null {
  if (occurredAt === null) return lateReason === null ? null : 'NO_MOMENT';
  if (!isWithinADay(occurredAt, now)) return 'TOO_LONG_AGO';
  return lateReason === null ? 'NO_REASON' : null;
}

export function isWithinADay(moment: Date, now: Date): boolean {
  const age = now.getTime() - moment.getTime();
  return age >= 0 && age <= LATEST_ENTRY_MS;
}
