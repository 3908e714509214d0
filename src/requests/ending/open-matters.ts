import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { StoredEvent } from '../../platform/events/index.js';
import { OPEN } from '../request.state.js';

/** Whether something beside the request is still open and waits for somebody. Most requests end with nothing open. */
export interface OpenMatters {
  question: boolean;
  hold: boolean;
  transfer: boolean;
  negotiation: boolean;
  dateEscalation: boolean;
  escalation: boolean;
  expedite: boolean;
  /** Open sub-requests: parts of the answer that other departments were asked for. */
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
 * Reads what is still open, for listeners that end it together with its request. The first listener of an event reads it,
 * and the others use the cached result. The lock on the request keeps the result valid.
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
