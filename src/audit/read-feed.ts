import { Injectable } from '@nestjs/common';
import { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/index.js';
import { EVENT_COLUMNS, EventRow } from '../platform/events/event-row.js';
import { readerParameters, visibleRequestFrom } from '../requests/index.js';

export interface FeedFilter {
  after: string;
  limit: number;
  streamKind?: string;
  streamId?: string;
  type?: string;
}

/** Streams about how the company is set up, which administrators look after. */
const CONFIGURATION = ['user', 'department', 'calendar', 'service', 'agreement'];

/** Of a request that does not exist for the reader, nothing happened either. */
const OF_NO_HIDDEN_REQUEST = `(stream_kind <> 'request'
  OR EXISTS (SELECT 1 FROM request r WHERE r.id = event.stream_id AND ${visibleRequestFrom(10)}))`;

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
          AND (audience && $5::uuid[] OR $6 OR ($7 AND stream_kind = ANY ($8)))
          AND ${OF_NO_HIDDEN_REQUEST}
        ORDER BY position
        LIMIT $9`,
      [
        filter.after,
        filter.streamKind ?? null,
        filter.streamId ?? null,
        filter.type ?? null,
        actor.memberships.map((membership) => membership.departmentId),
        actor.executive,
        actor.admin,
        CONFIGURATION,
        filter.limit,
        ...readerParameters(actor),
      ],
    );
  }
}
