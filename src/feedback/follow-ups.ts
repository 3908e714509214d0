import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { WithdrawNotices } from '../notifications/index.js';
import { Database } from '../platform/database/index.js';
import { Timers } from '../platform/timers/index.js';
import { FollowUpDue } from './feedback.events.js';
import { FOLLOW_UP_TIMER } from './feedback-timers.js';
import type { FollowUpEnding } from './feedback-words.js';
import { FollowUp } from './follow-up.entity.js';

/** Stores follow-ups, one for each answer. A request has at most one open follow-up. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly database: Database,
    private readonly timers: Timers,
    private readonly notices: WithdrawNotices,
  ) {}

  of(requestId: string): Promise<FollowUp[]> {
    return this.rows.find({ where: { requestId }, order: { resolution: 'ASC' } });
  }

  /** The follow-up of one answer. */
  about(requestId: string, resolution: number): Promise<FollowUp | null> {
    return this.rows.findOneBy({ requestId, resolution });
  }

  openOf(requestIds: readonly string[]): Promise<FollowUp[]> {
    return this.rows.find({
      where: { requestId: In([...requestIds]), endedAt: IsNull() },
      order: { requestId: 'ASC' },
    });
  }

  /** Stores the steps that a timer made with many follow-ups, in one statement. */
  async noteSteps(followUps: readonly FollowUp[]): Promise<void> {
    if (followUps.length === 0) return;
    await this.database.query(
      `UPDATE follow_up
          SET told_at = done."toldAt", missed_at = done."missedAt", ended_at = done."endedAt", ending = done.ending
         FROM jsonb_to_recordset($1::jsonb)
              AS done (id uuid, "toldAt" timestamptz, "missedAt" timestamptz, "endedAt" timestamptz, ending text)
        WHERE follow_up.id = done.id`,
      [JSON.stringify(followUps)],
    );
  }

  async record(
    { id, requestId }: FollowUp,
    recorded: Pick<FollowUp, 'endedAt' | 'outcome' | 'channel' | 'note' | 'recordedById'>,
  ): Promise<void> {
    await this.rows.update({ id }, { ...recorded, ending: 'RECORDED' });
    await this.forget(requestId);
  }

  /** Ends the open follow-up without a record of one. A miss that was already stored stays. */
  async end(requestId: string, ending: Exclude<FollowUpEnding, 'RECORDED' | 'OVER'>, endedAt: Date): Promise<void> {
    await this.rows.update({ requestId, endedAt: IsNull() }, { ending, endedAt });
    await this.forget(requestId);
  }

  /** Cancels the timer, so that nobody is notified any more. */
  private async forget(requestId: string): Promise<void> {
    await this.timers.cancel({ kind: FOLLOW_UP_TIMER, subjectId: requestId });
    await this.notices.about(requestId, [FollowUpDue]);
  }

  private get rows() {
    return this.database.repository(FollowUp);
  }
}
