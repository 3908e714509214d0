import type { StoredEvent } from './event-type.js';

/** Longer than a sweep ever takes that is running. */
const LATE_AFTER_MS = 300_000;

/**
 * Whether an event was brought about by time alone and recorded well after it happened: nothing was running to see it.
 */
export const cameLate = ({
  actorId,
  occurredAt,
  recordedAt,
}: Pick<StoredEvent, 'actorId' | 'occurredAt' | 'recordedAt'>) =>
  actorId === null && recordedAt.getTime() - occurredAt.getTime() > LATE_AFTER_MS;
