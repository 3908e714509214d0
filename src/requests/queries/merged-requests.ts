import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';
import { relationOf } from '../requests.policy.js';
import type { Relative } from './get-request.js';
import { readerOf, READABLE_REQUEST } from './visible-requests.js';

/**
 * The requests that were merged into one, and into those. Whoever has a part in the one that goes on reads what was said
 * in them, also after a transfer; restricted ones stay with their own people, and so do they with an invited colleague.
 */
@Injectable()
export class MergedRequests {
  constructor(private readonly database: Database) {}

  /** Those whose words this person may read. */
  async readBy(actor: Actor, request: Request): Promise<Relative[]> {
    const { reader, own, led } = readerOf(actor);
    return this.database.query<Relative>(
      `WITH RECURSIVE merged AS (
         SELECT id FROM request WHERE duplicate_of_id = $1
          UNION ALL
         SELECT request.id FROM request JOIN merged ON request.duplicate_of_id = merged.id
       )
       SELECT r.id, r.number, t.title, r.state
         FROM merged JOIN request r USING (id) JOIN request_text t ON t.request_id = r.id
        WHERE ($2 AND NOT r.restricted) OR ${READABLE}
        ORDER BY r.submitted_at, r.id`,
      [request.id, takesPart(actor, request), reader, own, led],
    );
  }
}

const READABLE = [':reader', ':own', ':led'].reduce(
  (sql, name, index) => sql.replaceAll(name, `$${index + 3}`),
  READABLE_REQUEST,
);

const takesPart = (actor: Actor, request: Request): boolean =>
  !['INVITED', 'ONLOOKER', null].includes(relationOf(actor, request));
