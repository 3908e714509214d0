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

/** Reads the sealed events that the reader may see, in feed order. */
@Injectable()
export class ReadSealedEvents {
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
 * The SQL of the reader's rights. The department ids are literals in the text, because a department that sees half of
 * all events needs another plan than one that sees few.
 */
const readerIn = (actor: Actor): ReaderSql => ({
  reader: '$2::uuid',
  own: literal(`{${departmentIdsOf(actor).join()}}`),
  led: '$3',
  executive: '$4',
});
