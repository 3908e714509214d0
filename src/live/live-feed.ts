import { Injectable } from '@nestjs/common';
import { visibleEventTo } from '../audit/index.js';
import { Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { readerOf } from '../requests/index.js';
import type { ThinEvent } from './thin-event.js';

/** An event, with those of the given viewers who may see it at this moment. */
export type SeenEvent = ThinEvent & { seenBy: string[] };

/** A part of the feed: the events that some viewer may see, and the position up to which all events were examined. */
export interface FeedStretch {
  events: SeenEvent[];
  upTo: string;
}

const AT_ONCE = 500;

/** Reads the feed for many viewers in one statement. Each event is returned once, with the viewers who may see it. */
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

  /** Reads from after `after` to `end`, or as far as one statement reads. */
  async stretch(after: string, end: string, viewers: readonly Actor[]): Promise<FeedStretch> {
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
 * Purpose: the events in a part of the feed, with the viewers who may see each.
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
