import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { RecordExported } from '../../requests/index.js';
import type { SealedRecord } from './request-record.js';

/**
 * Compares a record with the history of this installation. This finds a file in which all digests were computed again
 * after a change.
 */
@Injectable()
export class CompareWithHistory {
  constructor(private readonly database: Database) {}

  /** Null when every event is in the hash chain as the record has it, and this record was exported from here. */
  async faultOf({ events, request, seal }: SealedRecord): Promise<string | null> {
    const rows = await this.database.query<{ id: string; position: string | null; hash: string | null }>(
      `SELECT id, position, encode(hash, 'hex') AS hash FROM event WHERE id = ANY ($1)`,
      [events.map(({ id }) => id)],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    const other = events.find(({ id, position, hash }) => {
      const row = known.get(id);
      return row === undefined || (position !== null && (row.position !== position || row.hash !== hash));
    });
    if (other !== undefined) return `Event ${other.sequence} is not in the history of this installation.`;
    const [exported] = await this.database.query(
      `SELECT 1 FROM event WHERE stream_kind = 'request' AND stream_id = $1 AND type = $2 AND payload ->> 'digest' = $3`,
      [request.id, RecordExported.type, seal.digest],
    );
    return exported === undefined ? 'No record with this digest was exported from this installation.' : null;
  }
}
