import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import type { EventType } from '../platform/events/index.js';

/** Withdraws notices that ask for feedback when it is no longer wanted. They leave the inbox, and letters leave them out. */
@Injectable()
export class WithdrawNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Withdraws unread notices about a subject for these event types.
   * @param departmentId limits this to members of the department; all people when left out
   */
  async about(subjectId: string, types: readonly EventType[], departmentId: string | null = null): Promise<void> {
    await this.database.execute(
      `UPDATE notice SET withdrawn_at = $1
         FROM event
        WHERE event.id = notice.event_id AND event.type = ANY ($3)
          AND notice.subject_id = $2 AND notice.kind = 'FEEDBACK' AND notice.read_at IS NULL
          AND notice.withdrawn_at IS NULL
          AND ($4::uuid IS NULL OR notice.user_id IN (SELECT user_id FROM membership WHERE department_id = $4))`,
      [this.clock.now(), subjectId, types.map(({ type }) => type), departmentId],
    );
  }
}
