import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf } from '../platform/auth/index.js';
import { Database, literal } from '../platform/database/index.js';
import { EVENT_COLUMNS, EventRow } from '../platform/events/event-row.js';
import { readerOf, type ReaderSql } from '../requests/index.js';
import { visibleEventOf } from './visible-events.js';

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

  execute(actor: Actor, { after, limit, streamKind, streamId, type }: FeedFilter): Promise<EventRow[]> {
    const { reader, led, executive } = readerOf(actor);
    const parameters: unknown[] = [after, reader, led, executive];
    const conditions = ['event.position > $1', visibleEventOf(actor, readerIn(actor))];
    const narrow = (column: string, value: string | undefined): void => {
      if (value !== undefined) conditions.push(`event.${column} = $${parameters.push(value)}`);
    };
    narrow('stream_kind', streamKind);
    narrow('stream_id', streamId);
    narrow('type', type);
    return this.database.query<EventRow>(
      `SELECT ${EVENT_COLUMNS}
         FROM event
        WHERE ${conditions.join(' AND ')}
        ORDER BY event.position
        LIMIT ${limit}`,
      parameters,
    );
  }
}

/**
 * After the position. The departments stand in the text: one that hears half of all events wants another plan than one that
 * hears few.
 */
const readerIn = (actor: Actor): ReaderSql => ({
  reader: '$2::uuid',
  own: literal(`{${departmentIdsOf(actor).join()}}`),
  led: '$3',
  executive: '$4',
});
