import { Injectable } from '@nestjs/common';
import { visibleEventTo } from '../audit/index.js';
import { Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { readerOf } from '../requests/index.js';
import type { ThinEvent } from './thin-event.js';

/** An event, with the users among those asked about who may see it at this moment. */
export type SeenEvent = ThinEvent & { seenBy: string[] };

/** A stretch of the feed: the events that somebody may see, and how far all of them were looked at. */
export interface Stretch {
  events: SeenEvent[];
  upTo: string;
}

const AT_ONCE = 500;

/** Reads the feed for many viewers in one statement: each event comes once, with those who may see it. */
@Injectable()
export class LiveFeed {
  constructor(private readonly database: Database) {}

  /** The position of the last sealed event. */
  async end(): Promise<string> {
    const [last] = await this.database.query<{ position: string }>(
      'SELECT coalesce(max(position), 0) AS position FROM event',
    );
    return last!.position;
  }

  /** From behind `after` to `end`, or as far as one reading goes. */
  async stretch(after: string, end: string, viewers: readonly Actor[]): Promise<Stretch> {
    const events = await this.database.query<SeenEvent>(STRETCH, [
      after,
      end,
      AT_ONCE,
      JSON.stringify(viewers.map((viewer) => ({ ...readerOf(viewer), admin: viewer.admin }))),
    ]);
    return {
      events: events.filter(({ seenBy }) => seenBy.length > 0),
      upTo: events.length < AT_ONCE ? end : events.at(-1)!.position,
    };
  }
}

const VIEWER = {
  reader: 'viewer.reader',
  own: 'viewer.own',
  led: 'viewer.led',
  executive: 'viewer.executive',
  admin: 'viewer.admin',
};

/**
 * Purpose: what happened in a stretch of the feed, and who of the viewers may see it.
 * Grain: one sealed event. Index: event_position_once.
 * Parameters: after, end, limit, the viewers' rights as JSON.
 */
const STRETCH = `
  SELECT event.position, event.id, event.type, event.stream_kind AS "streamKind", event.stream_id AS "streamId",
         event.sequence, event.occurred_at AS "occurredAt", about.number,
         ARRAY(SELECT viewer.reader
                 FROM jsonb_to_recordset($4::jsonb)
                        AS viewer (reader uuid, own uuid[], led uuid[], executive boolean, admin boolean)
                WHERE ${visibleEventTo(VIEWER)}) AS "seenBy"
    FROM event
    LEFT JOIN request AS about ON event.stream_kind = 'request' AND about.id = event.stream_id
   WHERE event.position > $1 AND event.position <= $2
   ORDER BY event.position
   LIMIT $3`;
