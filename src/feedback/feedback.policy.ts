import type { Side } from '../platform/events/index.js';
import type { FeedbackRound } from './feedback-round.entity.js';

/** The person who wants to rate, as far as the rule needs to know them. */
export interface Rater {
  /** The side the person speaks for; null for one who only reads. */
  side: Side | null;
  isProgram: boolean;
}

type Round = Pick<FeedbackRound, 'resolution' | 'closesAt' | 'ending'>;

export type RatingFault = 'not_yours' | 'people_only' | 'no_answer' | 'another_answer' | 'window_over';

/**
 * Why an answer cannot be rated; null: it can, also once more, until its time is over.
 * @param latest of the request's latest answer; null where there has been none
 * @param resolution the answer that is meant
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
