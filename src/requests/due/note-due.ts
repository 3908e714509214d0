import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { HeldRequests } from '../lifecycle/held-requests.js';
import type { Request } from '../request.entity.js';

export interface Due {
  requestId: string;
  /** Null while the clock does not run. */
  dueAt: Date | null;
  breachAt: Date | null;
  /** The instant at which the promise was first broken. It stays, also if the clock changes later. */
  breachedAt: Date | null;
  /** The time for a reply that the pinned terms grant the requester, in seconds of the requester's working time. */
  replyTargetSeconds: number;
  /** The number of the requester's working days in which the requester may doubt the answer. */
  reopenWindowWorkingDays: number;
}

/**
 * Writes the due instants. Lists of requests sort and filter by them, and offers are answered by them. The
 * projection of clocks in `sla/clocks` calls it.
 */
@Injectable()
export class NoteDue {
  constructor(
    private readonly database: Database,
    private readonly held: HeldRequests,
  ) {}

  async execute(dues: readonly Due[]): Promise<void> {
    const moved = dues.filter((due) => !isNoted(due, this.held.find('id', due.requestId)));
    if (moved.length === 0) return;
    await this.database.query(
      `UPDATE request SET due_at = due.due_at, breach_at = due.breach_at, breached_at = due.breached_at,
              reply_target_seconds = due.reply_target_seconds,
              reopen_window_working_days = due.reopen_window_working_days
         FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::int[], $6::int[])
              AS due (request_id, due_at, breach_at, breached_at, reply_target_seconds, reopen_window_working_days)
        WHERE request.id = due.request_id
          AND (request.due_at, request.breach_at, request.breached_at, request.reply_target_seconds,
               request.reopen_window_working_days)
              IS DISTINCT FROM (due.due_at, due.breach_at, due.breached_at, due.reply_target_seconds,
                                due.reopen_window_working_days)`,
      [
        moved.map(({ requestId }) => requestId),
        moved.map(({ dueAt }) => dueAt),
        moved.map(({ breachAt }) => breachAt),
        moved.map(({ breachedAt }) => breachedAt),
        moved.map(({ replyTargetSeconds }) => replyTargetSeconds),
        moved.map(({ reopenWindowWorkingDays }) => reopenWindowWorkingDays),
      ],
    );
    for (const { requestId, ...due } of moved) {
      const request = this.held.find('id', requestId);
      if (request !== undefined) this.held.keep({ ...request, ...due });
    }
  }
}

const isNoted = ({ requestId: _, ...due }: Due, held: Request | undefined): boolean =>
  held !== undefined && isDeepStrictEqual(due, pick(held, due));

const pick = (request: Request, due: Omit<Due, 'requestId'>): Partial<Request> =>
  Object.fromEntries(Object.keys(due).map((column) => [column, request[column as keyof typeof due]]));
