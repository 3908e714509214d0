import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId, Transactional } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import { WithdrawNotices } from '../../notifications/index.js';
import { RequestLookup } from '../../requests/index.js';
import { refuse } from '../feedback.errors.js';
import { AnswerRated, RatingAsked, RatingChanged, RatingReminded } from '../feedback.events.js';
import { faultOfRating } from '../feedback.policy.js';
import type { FeedbackRound } from '../feedback-round.entity.js';
import { FeedbackRounds } from '../feedback-rounds.js';
import { CONTENT_FROM } from '../feedback-words.js';
import { FollowUps } from '../follow-ups.js';
import type { Rating } from '../rating.entity.js';
import { Ratings } from '../ratings.js';
import { TellOfFeedback } from '../tell-of-feedback.js';

/** Stars and comment about an answer, or about the request that led to it. */
export type Opinion = Pick<Rating, 'stars' | 'comment'>;

/** Rates the current answer for the side of the person. Repeating the same rating changes nothing. */
@Injectable()
export class RateAnswer {
  constructor(
    private readonly requests: RequestLookup,
    private readonly rounds: FeedbackRounds,
    private readonly ratings: Ratings,
    private readonly followUps: FollowUps,
    private readonly notices: WithdrawNotices,
    private readonly telling: TellOfFeedback,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, resolution: number, opinion: Opinion): Promise<void> {
    const request = await this.requests.lockVisibleTo(actor, idOrNumber);
    const side = this.requests.sideOf(actor, request);
    const round = await this.rateable(actor, side, request.id, resolution);
    const last = await this.ratings.lastOf(request.id, resolution, actor.userId);
    if (last?.stars === opinion.stars && last.comment === opinion.comment) return;
    const departmentId = side === 'REQUESTER' ? round.requesterDepartmentId : round.providerDepartmentId;
    const ratedAt = this.clock.now();
    const ratingId = newId();
    await this.ratings.add({
      ...{ id: ratingId, requestId: request.id, resolution, personId: actor.userId },
      ...{ revision: (last?.revision ?? 0) + 1, side: side!, departmentId, ...opinion, ratedAt },
    });
    const type = last === null ? AnswerRated : RatingChanged;
    await this.telling.tell(request, type, { ratingId, resolution, departmentId }, { actor: null, side });
    await this.rounds.noteRated(round, side!, ratedAt);
    await this.notices.about(request.id, [RatingAsked, RatingReminded], departmentId);
    const isContent = side === 'REQUESTER' && opinion.stars >= CONTENT_FROM;
    if (isContent) await this.followUps.end(request.id, 'NOT_NEEDED', ratedAt);
  }

  private async rateable(
    actor: Actor,
    side: Side | null,
    requestId: string,
    resolution: number,
  ): Promise<FeedbackRound> {
    const latest = await this.rounds.latestOf(requestId);
    const rater = { side, isProgram: actor.serviceAccount };
    const fault = faultOfRating(rater, latest, resolution, this.clock.now());
    if (fault !== null) throw refuse(`rating.${fault}`, undefined, { latestResolution: latest?.resolution ?? null });
    return latest!;
  }
}
