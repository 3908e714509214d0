import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { EVENT_COLUMNS, EventRow, toStoredEvent } from './event-row.js';
import type { Channel, EventType, Origin, Side, StoredEvent, Stream } from './event-type.js';
import { InTransactionListeners } from './in-transaction-listeners.js';
import { SealerBell } from './sealer-bell.js';

/** What an act tells about the change it has just made. */
export interface Happening<Payload extends object> {
  stream: Stream;
  payload: Payload;
  /** Null when the clock itself acted. */
  actorId: string | null;
  /** Departments that may see it. */
  audience: string[];
  side?: Side | null;
  channel?: Channel | null;
  /** Defaults to the present. */
  occurredAt?: Date;
}

export const EVENT_ORIGIN = Symbol('the origin of the events this process records');

/** Writes history: the event joins the act's transaction, and so does all that listens to it there. */
@Injectable()
export class EventLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listeners: InTransactionListeners,
    private readonly bell: SealerBell,
    @Inject(EVENT_ORIGIN) private readonly origin: Origin,
  ) {}

  /** The caller holds the lock on the stream's root row; two writers of one stream would break its numbering. */
  async record<Payload extends object>(
    type: EventType<Payload>,
    happening: Happening<Payload>,
  ): Promise<StoredEvent<Payload>> {
    if (!this.database.isInTransaction()) throw new Error(`${type.type} was recorded outside a transaction`);
    const now = this.clock.now();
    const [row] = await this.database.query<EventRow>(
      `INSERT INTO event (id, stream_kind, stream_id, sequence, type, payload, actor_id, side, channel, origin,
                          occurred_at, recorded_at, audience)
       SELECT $1, $2, $3, (SELECT coalesce(max(sequence), 0) + 1 FROM event WHERE stream_id = $3), $4, $5, $6, $7, $8,
              $9, $10, $11, $12
       RETURNING ${EVENT_COLUMNS}`,
      [
        newId(),
        happening.stream.kind,
        happening.stream.id,
        type.type,
        happening.payload,
        happening.actorId,
        happening.side ?? null,
        happening.channel ?? null,
        this.origin,
        happening.occurredAt ?? now,
        now,
        [...new Set(happening.audience)].sort(),
      ],
    );
    const event = toStoredEvent(row!) as StoredEvent<Payload>;
    await this.listeners.hear(event);
    this.database.afterCommit(() => this.bell.ring());
    return event;
  }

  /** The whole history of one thing, in the order it was recorded. */
  async streamOf(kind: string, id: string): Promise<StoredEvent[]> {
    const rows = await this.database.query<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM event WHERE stream_kind = $1 AND stream_id = $2 ORDER BY sequence`,
      [kind, id],
    );
    return rows.map(toStoredEvent);
  }
}
