import type { StoredEvent } from './event-type.js';

/** Five minutes: longer than a running timer sweep ever takes. */
const LATE_AFTER_MS = 300_000;

/** True if time alone caused the event and it was recorded well after it happened, because no process was running then. */
export const cameLate = ({
  actorId,
  occurredAt,
  recordedAt,
}: Pick<StoredEvent, 'actorId' | 'occurredAt' | 'recordedAt'>) =>
  actorId === null && recordedAt.getTime() - occurredAt.getTime() > LATE_AFTER_MS;
