import { Injectable } from '@nestjs/common';
import { WakeUps } from '../background/wake-ups.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { EventOrigin } from './event-origin.js';
import { TOLD_COLUMNS, ToldRow, toStoredEvent } from './event-row.js';
import type { Channel, EventType, Origin, Side, StoredEvent, Stream } from './event-type.js';
import { InTransactionListeners } from './in-transaction-listeners.js';

/** A change that an act has just made, to be recorded as an event. */
export interface Happening<Payload extends object> {
  stream: Stream;
  payload: Payload;
  /** Null when time caused the change. */
  actorId: string | null;
  /** Departments that may see the event. */
  audience: string[];
  side?: Side | null;
  channel?: Channel | null;
  /** Default: the present instant. */
  occurredAt?: Date;
}

export type TypedHappening = Happening<object> & { type: EventType };

/** Each event gets the next number of its stream. */
const INSERT_EVENTS = `
  INSERT INTO event (id, stream_kind, stream_id, sequence, type, payload, actor_id, side, channel, origin,
                     occurred_at, recorded_at, audience)
  SELECT told.id, told.stream_kind, told.stream_id,
         place + coalesce((SELECT max(sequence) FROM event WHERE event.stream_id = told.stream_id), 0),
         told.type, told.payload, told.actor_id, told.side, told.channel, told.origin,
         told.occurred_at, told.recorded_at, told.audience
    FROM jsonb_to_recordset($1::jsonb) AS told ("order" integer, place integer, id uuid, stream_kind text,
         stream_id uuid, type text, payload jsonb, actor_id uuid, side text, channel text, origin text,
         occurred_at timestamptz, recorded_at timestamptz, audience uuid[])
   ORDER BY "order"
  RETURNING id, sequence`;

/** Records events in the act's transaction. The listeners inside the transaction run in it as well. */
@Injectable()
export class EventLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listeners: InTransactionListeners,
    private readonly wakeUps: WakeUps,
    private readonly origin: EventOrigin,
  ) {}

  /**
   * Records one event. The caller must hold the lock on the stream's root row, because two writers of one stream would
   * break its numbering.
   */
  async record<Payload extends object>(
    type: EventType<Payload>,
    happening: Happening<Payload>,
  ): Promise<StoredEvent<Payload>> {
    const [event] = await this.recordAll([{ type, ...happening }], this.clock.now());
    return event as StoredEvent<Payload>;
  }

  /**
   * Records events of many streams in one statement, for sweeps that change many things at once. Events of one stream
   * are numbered in the given order. `at` is the instant of recording: read it from the clock after the locks were
   * taken.
   */
  async recordAll(happenings: readonly TypedHappening[], at: Date): Promise<StoredEvent[]> {
    const events = await this.write(happenings, at, this.origin.present);
    for (const event of events) await this.listeners.hear(event);
    return events;
  }

  /**
   * Records events of another system. No listener inside the transaction hears them: the caller builds the projections,
   * as a rebuild would.
   */
  recordPast(happenings: readonly TypedHappening[], at: Date): Promise<StoredEvent[]> {
    return this.write(happenings, at, 'imported');
  }

  /** All events of one stream, in the order in which they were recorded. */
  async streamOf(kind: string, id: string): Promise<StoredEvent[]> {
    const rows = await this.database.query<ToldRow>(
      `SELECT ${TOLD_COLUMNS} FROM event WHERE stream_kind = $1 AND stream_id = $2 ORDER BY sequence`,
      [kind, id],
    );
    return rows.map(toStoredEvent);
  }

  /** The events of these types in several streams of one kind, by stream id. */
  async streamsOf(
    kind: string,
    ids: readonly string[],
    types: readonly EventType[],
  ): Promise<Map<string, StoredEvent[]>> {
    const rows = await this.database.query<ToldRow>(
      `SELECT ${TOLD_COLUMNS} FROM event
        WHERE stream_kind = $1 AND stream_id = ANY ($2) AND type = ANY ($3)
        ORDER BY stream_id, sequence`,
      [kind, ids, types.map(({ type }) => type)],
    );
    const streams = new Map<string, StoredEvent[]>(ids.map((id) => [id, []]));
    for (const row of rows) streams.get(row.stream_id)!.push(toStoredEvent(row));
    return streams;
  }

  private async write(happenings: readonly TypedHappening[], at: Date, origin: Origin): Promise<StoredEvent[]> {
    if (happenings.length === 0) return [];
    if (!this.database.isInTransaction())
      throw new Error(`${happenings[0]!.type.type} was recorded outside a transaction`);
    const told = JSON.stringify(rowsOf(happenings, at, origin));
    const numbered = await this.database.query<{ id: string; sequence: number }>(INSERT_EVENTS, [told]);
    this.database.afterCommit(() => this.wakeUps.tell({ kind: 'events recorded' }));
    return eventsOf(told, numbered);
  }
}

function rowsOf(happenings: readonly TypedHappening[], at: Date, origin: Origin): object[] {
  const told = new Map<string, number>();
  return happenings.map((happening, order) => {
    const place = (told.get(happening.stream.id) ?? 0) + 1;
    told.set(happening.stream.id, place);
    return {
      order,
      place,
      id: newId(),
      stream_kind: happening.stream.kind,
      stream_id: happening.stream.id,
      type: happening.type.type,
      payload: happening.payload,
      actor_id: happening.actorId,
      side: happening.side ?? null,
      channel: happening.channel ?? null,
      origin,
      occurred_at: happening.occurredAt ?? at,
      recorded_at: at,
      audience: [...new Set(happening.audience)].sort(),
    };
  });
}

/** The events as they were written, without reading them back. Their payloads have gone through JSON like stored ones. */
function eventsOf(told: string, numbered: readonly { id: string; sequence: number }[]): StoredEvent[] {
  const sequences = new Map(numbered.map(({ id, sequence }) => [id, sequence]));
  return (JSON.parse(told) as ToldRow[]).map((row) =>
    toStoredEvent({
      ...row,
      sequence: sequences.get(row.id)!,
      occurred_at: new Date(row.occurred_at),
      recorded_at: new Date(row.recorded_at),
      position: null,
    }),
  );
}
