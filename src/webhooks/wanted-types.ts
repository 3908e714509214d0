import { Injectable } from '@nestjs/common';
import { Database, Remembered, type RememberedRows } from '../platform/database/index.js';

/** The name that the database trigger uses to notify other processes of a change. */
export const ENDPOINTS = 'webhook_endpoint';

/** The event types that at least one endpoint wants. Cached, because each sealed event is compared with them. */
@Injectable()
export class WantedTypes {
  private readonly wanted: RememberedRows<boolean>;

  constructor(database: Database, remembered: Remembered) {
    this.wanted = remembered.rows(ENDPOINTS, async (types) => {
      const rows = await database.query<{ type: string; isWanted: boolean }>(
        `SELECT type, EXISTS (SELECT FROM webhook_endpoint
                               WHERE enabled_since IS NOT NULL AND (event_types = '{}' OR type = ANY (event_types)))
                      AS "isWanted"
           FROM unnest($1::text[]) AS type`,
        [types],
      );
      return rows.map(({ type, isWanted }) => [type, isWanted]);
    });
  }

  async has(type: string): Promise<boolean> {
    return (await this.wanted.one(type))!;
  }
}
