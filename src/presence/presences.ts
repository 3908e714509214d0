import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import { RequestLookup, visibleRequestTo } from '../requests/index.js';
import { type Audience, departmentAt, type Doing, shownDoing } from './presence.policy.js';

/** Two heartbeats of a client with a pause of twenty seconds, and a slow network. */
const VALID_MS = 45 * 1000;

export interface PresentPerson {
  userId: string;
  name: string;
  departmentId: string | null;
  doing: Doing;
}

/** Deletes expired rows on the way, except the one that is written. */
const ENTER = `
  WITH expired AS (
         DELETE FROM request_presence
          WHERE (request_id, person_id) IN (
                SELECT request_id, person_id FROM request_presence
                 WHERE expires_at <= $6 AND (request_id, person_id) <> ($1::uuid, $2::uuid)
                 ORDER BY request_id, person_id FOR UPDATE SKIP LOCKED))
  INSERT INTO request_presence (request_id, person_id, department_id, doing, audience, expires_at)
  VALUES ($1, $2, $3, $4, $5, $7)
  ON CONFLICT ON CONSTRAINT request_presence_pk DO UPDATE
     SET department_id = excluded.department_id, doing = excluded.doing, audience = excluded.audience,
         expires_at = excluded.expires_at`;

/** The rights of the people who are there are those of this moment, so that nobody stays in sight without them. */
const PRESENT = `
  SELECT here.person_id AS "userId", account.name, here.department_id AS "departmentId", here.doing, here.audience
    FROM request_presence here
    JOIN request r ON r.id = here.request_id
    JOIN user_account account ON account.id = here.person_id AND account.deactivated_at IS NULL
   CROSS JOIN LATERAL (
         SELECT coalesce(array_agg(m.department_id), '{}') AS own,
                coalesce(array_agg(m.department_id) FILTER (WHERE m.lead), '{}') AS led
           FROM membership m WHERE m.user_id = here.person_id) AS rights
   WHERE here.request_id = $1 AND here.person_id <> $2 AND here.expires_at > $3
     AND ${visibleRequestTo({ reader: 'here.person_id', own: 'rights.own', led: 'rights.led', executive: 'false' })}
   ORDER BY account.name, here.person_id`;

/** The people who are at a request. No event records them, and no report counts them. */
@Injectable()
export class Presences {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestLookup,
    private readonly clock: Clock,
  ) {}

  /**
   * Says that the person is there for the next 45 seconds. Returns the others who are there.
   * @throws request.not_found
   */
  async enter(actor: Actor, idOrNumber: string, doing: Doing, audience: Audience): Promise<PresentPerson[]> {
    const request = await this.requests.readableTo(actor, idOrNumber);
    const departmentId = departmentAt(actor, request, this.requests.sideOf(actor, request));
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + VALID_MS);
    await this.database.query(ENTER, [request.id, actor.userId, departmentId, doing, audience, now, expiresAt]);
    return this.others(actor, request.id);
  }

  /** @throws request.not_found */
  async leave(actor: Actor, idOrNumber: string): Promise<void> {
    const { id } = await this.requests.readableTo(actor, idOrNumber);
    await this.database.execute('DELETE FROM request_presence WHERE request_id = $1 AND person_id = $2', [
      id,
      actor.userId,
    ]);
  }

  /** The others who are there. @throws request.not_found */
  async at(actor: Actor, idOrNumber: string): Promise<PresentPerson[]> {
    return this.others(actor, (await this.requests.readableTo(actor, idOrNumber)).id);
  }

  private async others(actor: Actor, requestId: string): Promise<PresentPerson[]> {
    const people = await this.database.query<PresentPerson & { audience: Audience }>(PRESENT, [
      requestId,
      actor.userId,
      this.clock.now(),
    ]);
    return people.map(({ userId, name, departmentId, doing, audience }) => ({
      ...{ userId, name, departmentId },
      doing: shownDoing(actor, { doing, audience, departmentId }),
    }));
  }
}
