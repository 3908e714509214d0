import { Injectable } from '@nestjs/common';
import { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/index.js';
import { EVENT_COLUMNS, EventRow } from '../platform/events/event-row.js';
import { readerParameters, readerSqlFrom } from '../requests/index.js';
import { visibleEventTo } from './visible-events.js';

export interface FeedFilter {
  after: string;
  limit: number;
  streamKind?: string;
  streamId?: string;
  type?: string;
}

/** Sealed events that the reader may see, in their one order. */
@Injectable()
export class ReadFeed {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, filter: FeedFilter): Promise<EventRow[]> {
    return this.database.query<EventRow>(
      `SELECT ${EVENT_COLUMNS}
         FROM event
        WHERE position > $1
          AND ($2::text IS NULL OR stream_kind = $2)
          AND ($3::uuid IS NULL OR stream_id = $3)
          AND ($4::text IS NULL OR type = $4)
          AND ${visibleEventTo({ ...readerSqlFrom(7), admin: '$6' })}
        ORDER BY position
        LIMIT $5`,
      [
        filter.after,
        filter.streamKind ?? null,
        filter.streamId ?? null,
        filter.type ?? null,
        filter.limit,
        actor.admin,
        ...readerParameters(actor),
      ],
    );
  }
}
