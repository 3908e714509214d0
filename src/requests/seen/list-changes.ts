import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import type { RequestState } from '../request-states.js';
import { readableRequestTo, readerOf } from '../visible-requests.js';
import { madeByOthers } from './unseen.js';

/** A request with unseen moments, and the latest of them. */
export interface RequestChange {
  id: string;
  number: string | null;
  title: string;
  state: RequestState;
  /** The number of unseen moments. */
  unseen: number;
  sequence: number;
  type: string;
  occurredAt: Date;
  recordedAt: Date;
  actorId: string;
  /** The department for which the actor spoke; null for somebody who left all departments since. */
  departmentId: string | null;
}

/** A person who was away longer begins with the lists, and a history that was imported is no news. */
const NEWS_DAYS = 90;

/** Each part of the union has an index of its own. */
const CHANGES = `
  WITH mine AS (
         SELECT id FROM request WHERE raised_by_id = $1
          UNION
         SELECT id FROM request WHERE on_behalf_of_id = $1
          UNION
         SELECT id FROM request WHERE assignee_id = $1
          UNION
         SELECT id FROM request WHERE invited_ids @> ARRAY[$1::uuid] AND invited_ids <> '{}'
          UNION
         SELECT id FROM request WHERE follower_ids @> ARRAY[$1::uuid] AND follower_ids <> '{}'
          UNION
         SELECT request_id FROM request_seen WHERE person_id = $1 AND seen_at >= $4)
  SELECT r.id, r.number, t.title, r.state, news.unseen, last.sequence, last.type,
         last.occurred_at AS "occurredAt", last.recorded_at AS "recordedAt", last.actor_id AS "actorId",
         CASE last.side
           WHEN 'REQUESTER' THEN r.requester_department_id
           ELSE (SELECT m.department_id FROM membership m WHERE m.user_id = last.actor_id
                  ORDER BY m.department_id <> r.holder_department_id, m.since, m.department_id LIMIT 1)
         END AS "departmentId"
    FROM mine
    JOIN request r ON r.id = mine.id AND r.updated_at >= $4
    JOIN request_text t ON t.request_id = r.id
    LEFT JOIN request_seen seen ON seen.person_id = $1 AND seen.request_id = r.id
   CROSS JOIN LATERAL (
         SELECT count(*)::integer AS unseen, max(e.sequence) AS latest
           FROM event e
          WHERE e.stream_id = r.id AND e.sequence > coalesce(seen.up_to, 0)
            AND ${madeByOthers({ reader: '$1', own: '$2::uuid[]' })}) AS news
    JOIN event last ON last.stream_id = r.id AND last.sequence = news.latest
   WHERE ${readableRequestTo({ reader: '$1', own: '$2', led: '$3' })}
     AND ($5::timestamptz IS NULL OR (last.recorded_at, r.id) < ($5, $6::uuid))
   ORDER BY last.recorded_at DESC, r.id DESC
   LIMIT $7`;

/** Lists the requests of a person on which others did something since the person last looked. */
@Injectable()
export class ListChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, paging: PageQuery): Promise<Page<RequestChange>> {
    const listing = Listing.byKeys(['changes', actor.userId], paging, ['timestamptz', 'uuid']);
    const [instant, id] = listing.after ?? [null, null];
    const { reader, own, led } = readerOf(actor);
    const since = new Date(this.clock.now().getTime() - NEWS_DAYS * 24 * 3600 * 1000);
    const rows = await this.database.query<RequestChange>(CHANGES, [
      reader,
      own,
      led,
      since,
      instant,
      id,
      listing.most,
    ]);
    return listing.page(rows, (row) => [row.recordedAt.toISOString(), row.id]);
  }
}
