import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { MailOutbox } from '../../platform/mail/index.js';
import { type DueTimer, type FiresTimers, TimerHandler } from '../../platform/timers/index.js';
import { RESET_TIMER } from '../acts/ask-password-reset.js';
import { UserStore } from '../user-store.js';

export const RESET_MAIL = 'identity.password_reset';

/** Letters an hour to one person. The limit stops abuse of our server to fill a stranger's mailbox. */
const MOST_AN_HOUR = 3;

/** Queues the reset letter if the address belongs to a person who can use it. */
@Injectable()
@TimerHandler(RESET_TIMER)
export class SendPasswordResets implements FiresTimers {
  constructor(
    private readonly users: UserStore,
    private readonly database: Database,
    private readonly outbox: MailOutbox,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const { payload } of batch) {
      const user = await this.users.byEmail((payload as { email: string }).email);
      if (user === null || !user.active || !user.joined) continue;
      if ((await this.sentLately(user.id, asOf)) >= MOST_AN_HOUR) continue;
      await this.outbox.enqueue({ kind: RESET_MAIL, recipientId: user.id, subjectId: user.id });
    }
  }

  private async sentLately(userId: string, asOf: Date): Promise<number> {
    const [row] = await this.database.query<{ sent: number }>(
      `SELECT count(*)::int AS sent FROM mail_delivery
        WHERE recipient_id = $1 AND kind = $2 AND created_at > $3::timestamptz - interval '1 hour'`,
      [userId, RESET_MAIL, asOf],
    );
    return row!.sent;
  }
}
