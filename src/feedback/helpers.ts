import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import type { RequestView } from '../requests/index.js';

export interface Helper {
  id: string;
  name: string;
}

/**
 * Finds the people whom a person can thank: other participants of the request, as far as the reader may know that they
 * took part.
 */
@Injectable()
export class Helpers {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, request: RequestView): Promise<Helper[]> {
    if (request.submittedAt === null) return [];
    const { raisedById, onBehalfOfId, assigneeId, invitedIds, requesterDepartmentId } = request;
    const named = [raisedById, onBehalfOfId, assigneeId, ...invitedIds].filter((id) => id !== null);
    return this.database.query<Helper>(
      `SELECT id, name FROM user_account
        WHERE (id = ANY ($1::uuid[])
               OR id IN (SELECT actor_id FROM event AS e
                          WHERE e.stream_kind = 'request' AND e.stream_id = $2
                            AND e.payload ->> 'visibility' IS DISTINCT FROM 'INTERNAL'
                            AND (e.audience && $3::uuid[] OR $4 = ANY (e.audience))))
          AND id <> $5 AND email IS NOT NULL AND deactivated_at IS NULL
        ORDER BY name, id`,
      [named, request.id, departmentIdsOf(actor), requesterDepartmentId, actor.userId],
    );
  }
}
