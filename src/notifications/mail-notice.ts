import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { type Letter, MailOutbox } from '../platform/mail/index.js';
import { type TimerRequest, Timers } from '../platform/timers/index.js';
import type { MailRhythm, Preference } from './notice-kinds.js';
import type { Collection, Notice } from './notice.entity.js';
import { endOfQuiet, nextMorning, QuietHours } from './quiet-hours.js';
import { HOUR_MS } from '../platform/clock/durations.js';

export const NOTICE_MAIL = 'notification.notice';
export const DIGEST_TIMER = 'notification.digest';

/** The notices that a collection contains: all that wait for it, or only those about one subject. */
export interface Collecting {
  digest: Collection;
  subjectId: string | null;
}

/** A notice, its reader, and the reader's preference for its kind. */
export interface Post {
  notice: Notice;
  reader: Actor;
  preference: Preference;
}

/**
 * Notices after an outage are collected for this time. It is long enough to get all of them, and short compared with an
 * outage.
 */
const GATHERING_MS = 60_000;

/**
 * Queues notices as mail: at once, or for the next collection. Unless a kind is urgent, mail waits for the end of the
 * reader's quiet hours.
 */
@Injectable()
export class MailNotice {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly timers: Timers,
    private readonly quiet: QuietHours,
    private readonly clock: Clock,
  ) {}

  async sendAll(posts: readonly Post[]): Promise<void> {
    const now = this.clock.now();
    const letters: Letter[] = [];
    const collections = new Map<string, TimerRequest>();
    for (const post of posts.filter(({ preference }) => preference.mail !== 'OFF')) {
      const calendar = await this.quiet.calendarOf(post.reader);
      const timer = collectionOf(post, calendar, now);
      if (timer === null) letters.push(letterOf(post, calendar, now));
      else collections.set(`${timer.subjectId} ${timer.key}`, timer);
    }
    await this.outbox.enqueueAll(letters);
    await this.timers.scheduleAll([...collections.values()]);
  }
}

const letterOf = ({ notice, preference }: Post, calendar: WorkingCalendar | null, now: Date): Letter => ({
  ...{ kind: NOTICE_MAIL, recipientId: notice.userId, subjectId: notice.id },
  notBefore: preference.urgent ? now : endOfQuiet(calendar, now),
});

/** The timer of the collection that takes the notice; null for a notice that is sent by itself. */
function collectionOf(
  { notice: { userId, subjectId, digest }, preference: { mail, urgent } }: Post,
  calendar: WorkingCalendar | null,
  now: Date,
): TimerRequest | null {
  if (digest === null) return null;
  // Collections about one request may have different rhythms. The first one that is due takes all notices about it.
  const together = digest === 'TOGETHER';
  const payload: Collecting = { digest, subjectId: together ? subjectId : null };
  return {
    ...{ kind: DIGEST_TIMER, subjectId: userId, payload },
    key: together ? `${digest} ${subjectId} ${mail}${urgent ? ' urgent' : ''}` : digest,
    dueAt: nextCollection(mail, urgent, calendar, now),
  };
}

function nextCollection(mail: MailRhythm, urgent: boolean, calendar: WorkingCalendar | null, now: Date): Date {
  if (mail === 'DAILY') return nextMorning(calendar, now);
  const next =
    mail === 'HOURLY'
      ? new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS)
      : new Date(now.getTime() + GATHERING_MS);
  return urgent ? next : endOfQuiet(calendar, next);
}
