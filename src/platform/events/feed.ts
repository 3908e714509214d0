import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { GENESIS, hashOf } from './chain.js';
import { EVENT_COLUMNS, EventRow, toStoredEvent } from './event-row.js';
import { StoredEvent } from './event-type.js';

export type ChainVerdict = { intact: true; events: number } | { intact: false; position: string; reason: string };

const BATCH = 1000;

/** The sealed events in their order. */
@Injectable()
export class Feed {
  constructor(private readonly database: Database) {}

  async read(after: string, limit: number): Promise<StoredEvent[]> {
    return (await this.rows(after, limit)).map(toStoredEvent);
  }

  /** Checks the hash chain from the first event and stops at the first event whose hash is wrong. */
  async verify(): Promise<ChainVerdict> {
    let position = 0n;
    let previous: Buffer = GENESIS;
    let next = this.rows('0', BATCH);
    for (;;) {
      const rows = await next;
      if (rows.length === 0) return { intact: true, events: Number(position) };
      // PostgreSQL reads the next rows while these are hashed.
      next = this.rows(rows.at(-1)!.position!, BATCH);
      for (const row of rows) {
        position += 1n;
        const reason = faultOf(row, position, previous);
        if (reason !== null) return next.then(() => ({ intact: false, position: String(position), reason }));
        previous = row.hash!;
      }
    }
  }

  private rows(after: string, limit: number): Promise<EventRow[]> {
    return this.database.query<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM event WHERE position > $1 ORDER BY position LIMIT $2`,
      [after, limit],
    );
  }
}

function faultOf(row: EventRow, position: bigint, previous: Buffer): string | null {
  if (row.position !== String(position)) return `An event is missing before position ${row.position}.`;
  if (!row.previous_hash!.equals(previous)) return 'The link to the event before it does not hold.';
  if (!row.hash!.equals(hashOf(row, row.position, previous))) return 'The event is not what was sealed.';
  return null;
}
