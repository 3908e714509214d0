import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { refuse } from '../queue.errors.js';
import { othersInQueue } from './count-places.js';

/** The place of a request among all requests that its department has to answer, whether the reader may see those or not. */
export interface PlaceOfRequest {
  requestId: string;
  number: string;
  departmentId: string;
  /** Counts from 1, among `of` requests. Snoozed requests do not count, except the request itself. */
  place: number;
  of: number;
  expedited: boolean;
  reckonedAt: Date;
}

const PLACE = `
  SELECT own.department_id AS "departmentId", own.lane = 0 AS expedited, own.reckoned_at AS "reckonedAt",
         (1 + others.before)::integer AS place, (1 + others.all)::integer AS of
    FROM queue_entry own
   CROSS JOIN LATERAL ${othersInQueue('r.snoozed_until > $2')} AS others
   WHERE own.request_id = $1`;

/**
 * Presents the place of a request to people who may see the request. They get numbers only, because they may not see
 * the other requests.
 */
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
