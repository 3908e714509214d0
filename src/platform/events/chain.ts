import { hash } from 'node:crypto';
import { EventRow } from './event-row.js';

/** The hash before the first event. */
export const GENESIS = Buffer.alloc(32);

/**
 * SHA-256 of the previous hash and of every column with a meaning. The keys of the payload are sorted, because the
 * database keeps the payload's meaning and not its spelling.
 */
export function hashOf(row: EventRow, position: string, previous: Buffer): Buffer {
  const content = [
    position,
    row.id,
    row.stream_kind,
    row.stream_id,
    row.sequence,
    row.type,
    sorted(row.payload),
    row.actor_id,
    row.side,
    row.channel,
    row.origin,
    row.occurred_at.toISOString(),
    row.recorded_at.toISOString(),
    row.audience,
  ];
  return hash('sha256', Buffer.concat([previous, Buffer.from(JSON.stringify(content))]), 'buffer');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
