import { WithdrawNotices } from '../../notifications/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { Timers } from '../../platform/timers/index.js';
import { RequestConfirmed, RequestReopened } from '../../requests/index.js';
import { RatingAsked, RatingReminded } from '../feedback.events.js';
import { FeedbackRounds } from '../feedback-rounds.js';
import { ROUND_TIMER } from '../feedback-timers.js';
import { FollowUps } from '../follow-ups.js';

/** Runs within the transaction, so that nobody is asked about an answer that is no longer valid. */
@InTransactionListener('feedback')
export class EndFeedback {
  constructor(
    private readonly rounds: FeedbackRounds,
    private readonly followUps: FollowUps,
    private readonly timers: Timers,
    private readonly notices: WithdrawNotices,
  ) {}

  @Listens(RequestReopened)
  async onReopened({ streamId: requestId, occurredAt }: StoredEvent): Promise<void> {
    await this.rounds.reopened(requestId, occurredAt);
    await this.timers.cancel({ kind: ROUND_TIMER, subjectId: requestId });
    await this.notices.about(requestId, [RatingAsked, RatingReminded]);
    await this.followUps.end(requestId, 'REOPENED', occurredAt);
  }

  /** The requester confirmed the answer without being asked. */
  @Listens(RequestConfirmed)
  async onConfirmed({ streamId: requestId, occurredAt }: StoredEvent): Promise<void> {
    await this.followUps.end(requestId, 'NOT_NEEDED', occurredAt);
  }
}
