import { Injectable } from '@nestjs/common';
import { Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Channel, Side } from '../../platform/events/index.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import { REQUEST_STREAM } from '../requests.events.js';
import { mayReadConversation } from '../requests.policy.js';

export interface TimelineMoment {
  sequence: number;
  type: string;
  occurredAt: Date;
  recordedAt: Date;
  actorId: string | null;
  side: Side | null;
  channel: Channel | null;
  /** The payload of the event, with ids. */
  details: object;
  /** The text of a message, a question or an answer; null for other events. */
  body: string | null;
}

/**
 * An SQL condition: a reader with these departments may read the event `e` of a request. One of the departments is in the
 * audience of the event, or the event is shared: the requester is in its audience, and it is no internal note. Both
 * parameters are SQL expressions.
 */
export const heardBy = (own: string, requesterDepartmentId: string): string => `(e.audience && ${own}
       OR (${requesterDepartmentId} = ANY (e.audience) AND e.payload ->> 'visibility' IS DISTINCT FROM 'INTERNAL'))`;

/**
 * The history of a request, in the order of recording. Every department that holds or held the request sees the shared
 * part. Only the departments in the audience of an event see the rest, like internal notes of either side.
 */
@Injectable()
export class RequestTimeline {
  constructor(
    private readonly requests: RequestStore,
    private readonly database: Database,
  ) {}

  async execute(actor: Actor, idOrNumber: string, paging: PageQuery): Promise<Page<TimelineMoment>> {
    const request = await this.requests.visible(actor, idOrNumber);
    if (!mayReadConversation(actor, request)) throw refuse('request.not_found');
    const listing = Listing.byKey(['timeline', request.id], paging, 'integer');
    const moments = await this.read(actor, request, listing.after ?? 0, listing.most);
    return listing.page(moments, (moment) => moment.sequence);
  }

  private read(actor: Actor, request: Request, after: number, limit: number): Promise<TimelineMoment[]> {
    return this.database.query<TimelineMoment>(
      `SELECT e.sequence, e.type, e.occurred_at AS "occurredAt", e.recorded_at AS "recordedAt",
              e.actor_id AS "actorId", e.side, e.channel, e.payload AS details, m.body
         FROM event e
         LEFT JOIN message m ON m.id = (e.payload ->> 'messageId')::uuid
        WHERE e.stream_kind = $1 AND e.stream_id = $2 AND e.sequence > $3
          AND ${heardBy('$4::uuid[]', '$5')}
        ORDER BY e.sequence
        LIMIT $6`,
      [REQUEST_STREAM, request.id, after, departmentIdsOf(actor), request.requesterDepartmentId, limit],
    );
  }
}
