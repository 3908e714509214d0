import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { StoredEvent } from '../../platform/events/index.js';
import { OPEN } from '../request.state.js';

/** Whether anything beside a request waits for somebody: most requests end without any of it. */
export interface OpenMatters {
  question: boolean;
  hold: boolean;
  transfer: boolean;
  negotiation: boolean;
  dateEscalation: boolean;
  escalation: boolean;
  expedite: boolean;
  /** Parts of the answer that other departments were asked for. */
  parts: boolean;
}

const READ = `
  SELECT EXISTS (SELECT FROM question WHERE request_id = $1 AND settled_at IS NULL) AS question,
         EXISTS (SELECT FROM hold WHERE request_id = $1 AND ended_at IS NULL) AS hold,
         EXISTS (SELECT FROM transfer WHERE request_id = $1 AND settled_at IS NULL) AS transfer,
         EXISTS (SELECT FROM date_negotiation WHERE request_id = $1 AND state = 'OPEN') AS negotiation,
         EXISTS (SELECT FROM date_escalation WHERE request_id = $1 AND ended_at IS NULL) AS "dateEscalation",
         EXISTS (SELECT FROM escalation WHERE request_id = $1 AND settled_at IS NULL) AS escalation,
         EXISTS (SELECT FROM expedite WHERE request_id = $1 AND state = 'ASKED') AS expedite,
         EXISTS (SELECT FROM request WHERE parent_id = $1 AND state = ANY ($2)) AS parts`;

/**
 * Reads for those who end something together with its request what there is to end. The first who asks over an event
 * reads it for the others; the lock on the request keeps it true.
 */
@Injectable()
export class ReadOpenMatters {
  constructor(private readonly database: Database) {}

  async when({ id, streamId }: StoredEvent): Promise<OpenMatters> {
    const known = this.database.known<OpenMatters>('open matters');
    const matters = known?.get(id) ?? (await this.database.query<OpenMatters>(READ, [streamId, OPEN]))[0]!;
    known?.set(id, matters);
    return matters;
  }
}
