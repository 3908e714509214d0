import type { Side } from '../platform/events/index.js';
import type { FeedbackRound } from './feedback-round.entity.js';

/** The facts about a person that the rule for ratings needs. */
export interface Rater {
  /** The side for which the person speaks; null for a person who only reads. */
  side: Side | null;
  isProgram: boolean;
}

type Round = Pick<FeedbackRound, 'resolution' | 'closesAt' | 'ending'>;

export type RatingFault = 'not_yours' | 'people_only' | 'no_answer' | 'another_answer' | 'window_over';

/**
 * The reason why a person cannot rate an answer; null when the rating is allowed. A rating may be repeated until the
 * round closes.
 * @param latest round of the request's latest answer; null when there is no answer yet
 * @param resolution number of the answer to be rated
 */
export function faultOfRating(
  { side, isProgram }: Rater,
  latest: Round | null,
  resolution: number,
  now: Date,
): RatingFault | null {
  if (side === null) return 'not_yours';
  if (isProgram) return 'people_only';
  if (latest === null || latest.ending === 'REOPENED') return 'no_answer';
  if (latest.resolution !== resolution) return 'another_answer';
  return latest.ending === 'OVER' || now >= latest.closesAt ? 'window_over' : null;
}
