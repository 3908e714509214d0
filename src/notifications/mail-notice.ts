import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { MailOutbox } from '../platform/mail/index.js';
import { Timers } from '../platform/timers/index.js';
import type { MailRhythm } from './notice-kinds.js';
import { Notice } from './notice.entity.js';
import { QuietHours } from './quiet-hours.js';

export const NOTICE_MAIL = 'notification.notice';
export const DIGEST_TIMER = 'notification.digest';

const HOUR_MS = 3600 * 1000;

/** Sends a notice on its way: at once, or into the next collection, and never into anybody's quiet hours. */
@Injectable()
export class MailNotice {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly timers: Timers,
    private readonly quiet: QuietHours,
    private readonly clock: Clock,
  ) {}

  async send({ id, userId }: Notice, rhythm: MailRhythm, urgent: boolean): Promise<void> {
    if (rhythm === 'OFF') return;
    const now = this.clock.now();
    if (rhythm === 'AT_ONCE') {
      const notBefore = urgent ? now : await this.quiet.endFor(userId, now);
      await this.outbox.enqueue({ kind: NOTICE_MAIL, recipientId: userId, subjectId: id, notBefore });
      return;
    }
    const nextHour = new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
    const dueAt =
      rhythm === 'DAILY'
        ? await this.quiet.nextMorning(userId, now)
        : urgent
          ? nextHour
          : await this.quiet.endFor(userId, nextHour);
    await this.timers.schedule({ kind: DIGEST_TIMER, subjectId: userId, key: rhythm, dueAt });
  }
}
