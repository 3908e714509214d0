import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { RequestLookup } from '../../requests/index.js';
import { faultOfRating } from '../feedback.policy.js';
import { FeedbackRounds } from '../feedback-rounds.js';
import type { FollowUp } from '../follow-up.entity.js';
import { FollowUps } from '../follow-ups.js';
import type { Rating } from '../rating.entity.js';
import { Ratings } from '../ratings.js';
import type { FeedbackDto, FollowUpDto, RatingDto } from './dto/feedback.dto.js';
import { ShowThanks } from './show-thanks.js';

/** Presents the feedback on the answers to a request, for those who take part in it. */
@Injectable()
export class ShowFeedback {
  constructor(
    private readonly requests: RequestLookup,
    private readonly rounds: FeedbackRounds,
    private readonly ratings: Ratings,
    private readonly followUps: FollowUps,
    private readonly thanks: ShowThanks,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `request.not_found`. */
  async to(actor: Actor, idOrNumber: string): Promise<FeedbackDto> {
    const request = await this.requests.readableTo(actor, idOrNumber);
    const now = this.clock.now();
    const latest = await this.rounds.latestOf(request.id);
    const stands = latest === null || latest.ending === 'REOPENED' ? null : latest;
    const ratings = await this.ratings.standing(request.id);
    const own = ratings.find((each) => each.personId === actor.userId && each.resolution === stands?.resolution);
    const followUps = await this.followUps.of(request.id);
    const thanks = await this.thanks.of(request.id);
    const helpers = actor.serviceAccount ? [] : await this.thanks.helpersWithout(thanks, actor, request);
    const rater = { side: this.requests.sideOf(actor, request), isProgram: actor.serviceAccount };
    return {
      resolution: stands?.resolution ?? null,
      ratableUntil: stands?.closesAt ?? null,
      own: own === undefined ? null : { stars: own.stars, comment: own.comment },
      ratings: await this.presentRatings(ratings),
      thanks,
      helpers,
      followUps: followUps.map((each) => presentFollowUp(each, now)),
      abilities: {
        rate: faultOfRating(rater, latest, latest?.resolution ?? 0, now) === null,
        thank: helpers.length > 0,
        followUp: followUps.some(
          ({ endedAt, departmentId }) => endedAt === null && rater.side === 'PROVIDER' && isMember(actor, departmentId),
        ),
      },
    };
  }

  private async presentRatings(ratings: readonly Rating[]): Promise<RatingDto[]> {
    const departments = await this.departments.find(ratings.map(({ departmentId }) => departmentId));
    const named = new Map(departments.map(({ id, code, name }) => [id, { id, code, name }]));
    return ratings.map(({ resolution, side, departmentId, stars, comment, ratedAt }) => ({
      ...{ resolution, side, stars, comment, ratedAt },
      department: named.get(departmentId)!,
    }));
  }
}

const presentFollowUp = (followUp: FollowUp, now: Date): FollowUpDto => {
  const { resolution, dueAt, ending, endedAt, outcome, channel, note } = followUp;
  const missed = (endedAt ?? now) >= dueAt;
  return { resolution, dueAt, missed, ending, endedAt, outcome, channel, note };
};
