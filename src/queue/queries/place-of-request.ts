import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { refuse } from '../queue.errors.js';

/** Where a request stands among all that its department is to answer, whoever may see the others. */
export interface PlaceOfRequest {
  requestId: string;
  number: string;
  departmentId: string;
  /** From 1, among `of` requests: those that were put aside do not count, save itself. */
  place: number;
  of: number;
  expedited: boolean;
  reckonedAt: Date;
}

/** The order is the one of `QUEUE_ORDERS.cd3`. */
const PLACE = `
  SELECT own.department_id AS "departmentId", own.lane = 0 AS expedited, own.reckoned_at AS "reckonedAt",
         1 + ahead.rows AS place, 1 + ahead.rows + ahead.behind AS of
    FROM queue_entry own
   CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE stands_before)::integer AS rows,
                count(*) FILTER (WHERE NOT stands_before)::integer AS behind
           FROM queue_entry q
           JOIN request r ON r.id = q.request_id
          CROSS JOIN LATERAL (
                SELECT (q.lane, -q.saved_per_hour, coalesce(q.due_at, 'infinity'), q.submitted_at, q.request_id)
                     < (own.lane, -own.saved_per_hour, coalesce(own.due_at, 'infinity'), own.submitted_at, own.request_id)
                    AS stands_before) compared
          WHERE q.department_id = own.department_id AND q.request_id <> own.request_id
            AND coalesce(r.snoozed_until <= $2, true)) ahead
   WHERE own.request_id = $1`;

/** Tells whoever may see a request how much goes before it: in numbers, since what that is may be none of their business. */
@Injectable()
export class ReadPlaceOfRequest {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestLookup,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `request.not_found` or `queue.waits_in_none`. */
  async of(actor: Actor, idOrNumber: string): Promise<PlaceOfRequest> {
    const { id, number } = await this.requests.visibleTo(actor, idOrNumber);
    const [place] = await this.database.query<Omit<PlaceOfRequest, 'requestId' | 'number'>>(PLACE, [
      id,
      this.clock.now(),
    ]);
    if (place === undefined) throw refuse('queue.waits_in_none');
    return { requestId: id, number: number!, ...place };
  }
}
