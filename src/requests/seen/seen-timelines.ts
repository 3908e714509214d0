import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { ReadConversation } from '../messages/read-conversation.js';
import { heardBy } from '../queries/request-timeline.js';
import type { RequestState } from '../request-states.js';
import { readerParameters, readerSqlFrom, visibleRequestTo } from '../visible-requests.js';
import { madeByOthers } from './unseen.js';

/** How far somebody has seen a timeline. `seenAt` is null, and `upTo` 0, for a person who never looked. */
export interface SeenTimeline {
  upTo: number;
  seenAt: Date | null;
  /** The number of later moments that others made and this person may read. */
  unseen: number;
}

export interface RecentRequest {
  id: string;
  number: string | null;
  title: string;
  state: RequestState;
  requesterDepartmentId: string;
  providerDepartmentId: string;
  seenAt: Date;
}

/** Two looks at once end with the later moment and the later instant. */
const MARK = `
  INSERT INTO request_seen AS seen (person_id, request_id, up_to, seen_at)
  SELECT $1, $2, coalesce(max(e.sequence), 0), $3
    FROM event e
   WHERE e.stream_id = $2 AND e.sequence <= $4 AND ${heardBy('$5::uuid[]', '$6')}
  ON CONFLICT ON CONSTRAINT request_seen_pk DO UPDATE
     SET up_to = greatest(seen.up_to, excluded.up_to), seen_at = greatest(seen.seen_at, excluded.seen_at)`;

const SEEN = `
  SELECT coalesce(seen.up_to, 0) AS "upTo", seen.seen_at AS "seenAt",
         (SELECT count(*)::integer FROM event e
           WHERE e.stream_id = r.id AND e.sequence > coalesce(seen.up_to, 0)
             AND ${madeByOthers({ reader: '$1', own: '$2::uuid[]' })}) AS unseen
    FROM request r
    LEFT JOIN request_seen seen ON seen.person_id = $1 AND seen.request_id = r.id
   WHERE r.id = $3`;

const RECENT = `
  SELECT r.id, r.number, t.title, r.state, r.requester_department_id AS "requesterDepartmentId",
         r.provider_department_id AS "providerDepartmentId", seen.seen_at AS "seenAt"
    FROM request_seen seen
    JOIN request r ON r.id = seen.request_id
    JOIN request_text t ON t.request_id = r.id
   WHERE seen.person_id = $1 AND ${visibleRequestTo(readerSqlFrom(2))}
   ORDER BY seen.seen_at DESC, seen.request_id DESC
   LIMIT $6`;

/** How far people have seen the timelines of requests. A look is private, so it is no event. */
@Injectable()
export class SeenTimelines {
  constructor(
    private readonly database: Database,
    private readonly conversation: ReadConversation,
    private readonly clock: Clock,
  ) {}

  /**
   * Marks the timeline as seen up to this moment, at most up to the last moment that the person may read. A refusal of
   * later positions would tell of moments that only others may read.
   * @throws request.not_found
   */
  async mark(actor: Actor, idOrNumber: string, upTo: number): Promise<SeenTimeline> {
    const { id, requesterDepartmentId } = await this.conversation.of(actor, idOrNumber);
    const own = departmentIdsOf(actor);
    await this.database.query(MARK, [actor.userId, id, this.clock.now(), upTo, own, requesterDepartmentId]);
    return this.read(actor, id);
  }

  /** @throws request.not_found */
  async of(actor: Actor, idOrNumber: string): Promise<SeenTimeline> {
    return this.read(actor, (await this.conversation.of(actor, idOrNumber)).id);
  }

  /** The requests at which the person looked last, the latest look first, as far as the person still sees them. */
  recent(actor: Actor, limit: number): Promise<RecentRequest[]> {
    return this.database.query<RecentRequest>(RECENT, [actor.userId, ...readerParameters(actor), limit]);
  }

  private async read(actor: Actor, requestId: string): Promise<SeenTimeline> {
    const parameters = [actor.userId, departmentIdsOf(actor), requestId];
    return (await this.database.query<SeenTimeline>(SEEN, parameters))[0]!;
  }
}
