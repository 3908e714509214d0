import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export interface Due {
  requestId: string;
  /** Null while the clock does not run. */
  dueAt: Date | null;
  breachAt: Date | null;
  /** When the promise was first broken; it stays whatever becomes of the clock. */
  breachedAt: Date | null;
  /** What the pinned terms grant the requester for a reply, in its own working seconds. */
  replyTargetSeconds: number;
  /** In how many of its working days the requester may doubt the answer. */
  reopenWindowWorkingDays: number;
}

/** Whoever keeps the clocks writes here what lists of requests sort and filter by, and what offers are answered by. */
@Injectable()
export class NoteDue {
  constructor(private readonly database: Database) {}

  async execute(dues: readonly Due[]): Promise<void> {
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
        dues.map(({ requestId }) => requestId),
        dues.map(({ dueAt }) => dueAt),
        dues.map(({ breachAt }) => breachAt),
        dues.map(({ breachedAt }) => breachedAt),
        dues.map(({ replyTargetSeconds }) => replyTargetSeconds),
        dues.map(({ reopenWindowWorkingDays }) => reopenWindowWorkingDays),
      ],
    );
  }
}
