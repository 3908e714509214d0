import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../platform/database/index.js';
import type { Side } from '../platform/events/index.js';
import { FeedbackRound } from './feedback-round.entity.js';

/** The rounds of feedback as rows, one for each answer. */
@Injectable()
export class FeedbackRounds {
  constructor(private readonly database: Database) {}

  /** The round of the request's latest answer; null before the first. */
  latestOf(requestId: string): Promise<FeedbackRound | null> {
    return this.rows.findOne({ where: { requestId }, order: { resolution: 'DESC' } });
  }

  /** A request has one open at most. */
  openOf(requestIds: readonly string[]): Promise<FeedbackRound[]> {
    return this.rows.find({
      where: { requestId: In([...requestIds]), endedAt: IsNull() },
      order: { requestId: 'ASC' },
    });
  }

  /** Only the first rating of a side counts as its being heard. */
  async noteRated({ id }: FeedbackRound, side: Side, at: Date): Promise<void> {
    const column = side === 'REQUESTER' ? 'requesterRatedAt' : 'providerRatedAt';
    await this.rows.update({ id, [column]: IsNull() }, { [column]: at });
  }

  /** Keeps the steps that a sweep made with many rounds, in one statement. */
  async noteSteps(rounds: readonly FeedbackRound[]): Promise<void> {
    if (rounds.length === 0) return;
    await this.database.query(
      `UPDATE feedback_round AS round
          SET asked_at = done."askedAt", reminded_at = done."remindedAt", ended_at = done."endedAt", ending = done.ending
         FROM jsonb_to_recordset($1::jsonb)
              AS done (id uuid, "askedAt" timestamptz, "remindedAt" timestamptz, "endedAt" timestamptz, ending text)
        WHERE round.id = done.id`,
      [JSON.stringify(rounds)],
    );
  }

  /** The request was reopened: nobody is asked about the answer that was none. */
  async reopened(requestId: string, endedAt: Date): Promise<void> {
    await this.rows.update({ requestId, endedAt: IsNull() }, { endedAt, ending: 'REOPENED' });
  }

  private get rows() {
    return this.database.repository(FeedbackRound);
  }
}
