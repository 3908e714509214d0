import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { SideConnection } from '../platform/database/index.js';
import { sqlFile } from '../platform/database/sql-file.js';

const BACKLOG = sqlFile('./backlog.sql', import.meta.url);
/** A count that reaches this says "at least". */
const MOST_COUNTED = 20_000;

interface Counted {
  lateTimers: number;
  waitingMails: number;
  oldestMail: Date | null;
  parkedMails: number;
  waitingWebhooks: number;
  oldestWebhook: Date | null;
  parkedWebhooks: number;
  openRequests: number;
  overdueRequests: number;
}

/** Everything that waits, each with how long the oldest one does. Null when the database does not answer. */
@Injectable()
export class BacklogOfWork {
  constructor(
    private readonly side: SideConnection,
    private readonly clock: Clock,
  ) {}

  async count(): Promise<
    (Omit<Counted, 'oldestMail' | 'oldestWebhook'> & { mailLag: number; webhookLag: number }) | null
  > {
    const now = this.clock.now();
    try {
      const [row] = await this.side.query<Counted>(BACKLOG, [now, MOST_COUNTED]);
      const { oldestMail, oldestWebhook, ...counts } = row!;
      return { ...counts, mailLag: secondsSince(oldestMail, now), webhookLag: secondsSince(oldestWebhook, now) };
    } catch {
      return null;
    }
  }
}

const secondsSince = (instant: Date | null, now: Date): number =>
  instant === null ? 0 : Math.max(0, (now.getTime() - instant.getTime()) / 1000);
