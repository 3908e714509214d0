import { Channel, Origin, Side, StoredEvent } from './event-type.js';

/** A row of `event` without its seal, as the driver returns it. */
export interface ToldRow {
  id: string;
  stream_kind: string;
  stream_id: string;
  sequence: number;
  type: string;
  payload: object;
  actor_id: string | null;
  side: Side | null;
  channel: Channel | null;
  origin: Origin;
  occurred_at: Date;
  recorded_at: Date;
  audience: string[];
  position: string | null;
}

/** The whole row, for sealing and for verifying the seal. */
export interface EventRow extends ToldRow {
  previous_hash: Buffer | null;
  hash: Buffer | null;
}

export const TOLD_COLUMNS =
  'id, stream_kind, stream_id, sequence, type, payload, actor_id, side, channel, origin, ' +
  'occurred_at, recorded_at, audience, position';

export const EVENT_COLUMNS = `${TOLD_COLUMNS}, previous_hash, hash`;

export const toStoredEvent = (row: ToldRow): StoredEvent => ({
  id: row.id,
  streamKind: row.stream_kind,
  streamId: row.stream_id,
  sequence: row.sequence,
  type: row.type,
  payload: row.payload,
  actorId: row.actor_id,
  side: row.side,
  channel: row.channel,
  origin: row.origin,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  audience: row.audience,
  position: row.position,
});
