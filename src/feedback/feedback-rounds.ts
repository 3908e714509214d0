import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../platform/database/index.js';
import type { Side } from '../platform/events/index.js';
import { FeedbackRound } from './feedback-round.entity.js';

/** Stores the rounds of feedback, one for each answer. */
@Injectable()
export class FeedbackRounds {
  constructor(private readonly database: Database) {}

  /** The round of the request's latest answer; null before the first answer. */
  latestOf(requestId: string): Promise<FeedbackRound | null> {
    return this.rows.findOne({ where: { requestId }, order: { resolution: 'DESC' } });
  }

  /** The open rounds of these requests. A request has at most one. */
  openOf(requestIds: readonly string[]): Promise<FeedbackRound[]> {
    return this.rows.find({
      where: { requestId: In([...requestIds]), endedAt: IsNull() },
      order: { requestId: 'ASC' },
    });
  }

  /** Stores the instant of the first rating of a side. Later ratings leave it unchanged. */
  async noteRated({ id }: FeedbackRound, side: Side, at: Date): Promise<void> {
    const column = side === 'REQUESTER' ? 'requesterRatedAt' : 'providerRatedAt';
    await this.rows.update({ id, [column]: IsNull() }, { [column]: at });
  }

  /** Stores the steps that a timer made with many rounds, in one statement. */
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

  /** Ends the open round of a reopened request, because its answer is no longer valid. */
  async reopened(requestId: string, endedAt: Date): Promise<void> {
    await this.rows.update({ requestId, endedAt: IsNull() }, { endedAt, ending: 'REOPENED' });
  }

  private get rows() {
    return this.database.repository(FeedbackRound);
  }
}
