import { AbsenceSet, AbsenceWithdrawn } from '../identity/index.js';
import { isEvent, type StoredEvent } from '../platform/events/index.js';
import { instantInWords } from '../platform/pages/instant.js';

/** Begin and end of the absence in the reader's zone; null for an event about anything else. */
export function absenceDetail(event: StoredEvent, zone: string): string | null {
  if (!isEvent(event, AbsenceSet) && !isEvent(event, AbsenceWithdrawn)) return null;
  const { beginsAt, endsAt } = event.payload;
  if (beginsAt === undefined || endsAt === undefined) return null;
  return `It begins on ${instantInWords(beginsAt, zone)} and ends on ${instantInWords(endsAt, zone)}.`;
}
