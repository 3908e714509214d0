import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { MailOutbox } from '../../platform/mail/index.js';
import { type DueTimer, type FiresTimers, TimerHandler } from '../../platform/timers/index.js';
import { type Collecting, DIGEST_TIMER } from '../mail-notice.js';

export const DIGEST_MAIL = 'notification.digest';

/**
 * Puts the notices that wait for a collection into one letter. Each notice is in one collection only, even when a timer
 * fires twice.
 */
@Injectable()
@TimerHandler(DIGEST_TIMER)
export class CollectNotices implements FiresTimers {
  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
  ) {}

  async fire(batch: DueTimer[]): Promise<void> {
    for (const { subjectId: userId, key, payload: taken } of batch) {
      // An older timer has no payload; its key is the rhythm.
      const { digest = key, subjectId = null } = taken as Partial<Collecting>;
      const rows = await this.database.query<{ id: string }>(
        `WITH collected AS (
           UPDATE notice SET digest = NULL
            WHERE user_id = $1 AND digest = $2 AND ($3::uuid IS NULL OR subject_id = $3)
           RETURNING id)
         SELECT id FROM collected ORDER BY id`,
        [userId, digest, subjectId],
      );
      if (rows.length === 0) continue;
      const payload = { digest, noticeIds: rows.map(({ id }) => id) };
      await this.outbox.enqueue({ kind: DIGEST_MAIL, recipientId: userId, subjectId: userId, payload });
    }
  }
}
