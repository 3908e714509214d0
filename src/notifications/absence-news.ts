import { AbsenceSet, AbsenceWithdrawn } from '../identity/index.js';
import { isEvent, type StoredEvent } from '../platform/events/index.js';
import { instant } from '../platform/pages/instant.js';

/** From when to when, in the reader's zone; null for what is about no absence. */
export function absenceDetail(event: StoredEvent, zone: string): string | null {
  if (!isEvent(event, AbsenceSet) && !isEvent(event, AbsenceWithdrawn)) return null;
  const { beginsAt, endsAt } = event.payload;
  if (beginsAt === undefined || endsAt === undefined) return null;
  return `It begins on ${instant(beginsAt, zone)} and ends on ${instant(endsAt, zone)}.`;
}
