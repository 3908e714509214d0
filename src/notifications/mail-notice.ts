import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { MailOutbox } from '../platform/mail/index.js';
import { Timers } from '../platform/timers/index.js';
import type { MailRhythm } from './notice-kinds.js';
import type { Collection, Notice } from './notice.entity.js';
import { QuietHours } from './quiet-hours.js';

export const NOTICE_MAIL = 'notification.notice';
export const DIGEST_TIMER = 'notification.digest';

/** The notices that a collection takes: all that wait for it, or only those about one thing. */
export interface Collecting {
  digest: Collection;
  subjectId: string | null;
}

const HOUR_MS = 3600 * 1000;

/** Notices of an outage are collected for so long: enough to find all of them, and short beside an outage. */
const GATHERING_MS = 60_000;

/** Sends a notice on its way: at once, or into the next collection, and never into anybody's quiet hours. */
@Injectable()
export class MailNotice {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly timers: Timers,
    private readonly quiet: QuietHours,
    private readonly clock: Clock,
  ) {}

  async send({ id, userId, subjectId, digest }: Notice, rhythm: MailRhythm, urgent: boolean): Promise<void> {
    if (rhythm === 'OFF') return;
    if (digest === null) {
      const now = this.clock.now();
      const notBefore = urgent ? now : await this.quiet.endFor(userId, now);
      await this.outbox.enqueue({ kind: NOTICE_MAIL, recipientId: userId, subjectId: id, notBefore });
      return;
    }
    const dueAt = await this.nextCollection(userId, rhythm, urgent);
    // Collections of one request in different rhythms: the first that is due takes what there is.
    const together = digest === 'TOGETHER';
    const key = together ? `${digest} ${subjectId} ${rhythm}${urgent ? ' urgent' : ''}` : digest;
    const payload: Collecting = { digest, subjectId: together ? subjectId : null };
    await this.timers.schedule({ kind: DIGEST_TIMER, subjectId: userId, key, dueAt, payload });
  }

  private async nextCollection(userId: string, rhythm: MailRhythm, urgent: boolean): Promise<Date> {
    const now = this.clock.now();
    if (rhythm === 'DAILY') return this.quiet.nextMorning(userId, now);
    const next =
      rhythm === 'HOURLY'
        ? new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS)
        : new Date(now.getTime() + GATHERING_MS);
    return urgent ? next : this.quiet.endFor(userId, next);
  }
}
