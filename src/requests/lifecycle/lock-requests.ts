import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** A request that the caller's transaction has locked, with the departments that have a part in it. */
export interface LockedRequest {
  id: string;
  audience: string[];
}

/** Locks many requests at once, for sweeps that act on all of them in the same statements. */
@Injectable()
export class LockRequests {
  constructor(private readonly database: Database) {}

  /**
   * Locks the requests in the order of their ids, and leaves out those that another transaction has locked. An act may be
   * waiting for a timer that the sweep has claimed. If the sweep waited for the act, this would be a deadlock.
   */
  unlessBusy(ids: readonly string[]): Promise<LockedRequest[]> {
    return this.database.query<LockedRequest>(
      `SELECT id, ARRAY[requester_department_id, provider_department_id, holder_department_id] AS audience
         FROM request WHERE id = ANY ($1) ORDER BY id FOR UPDATE SKIP LOCKED`,
      [ids],
    );
  }
}
