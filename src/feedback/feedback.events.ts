import { defineEvent } from '../platform/events/index.js';
import type { FollowUpOutcome } from './feedback-words.js';

/**
 * All these events belong to the stream of the request. Texts of comments, thanks and notes are not in the events. A
 * rating event names the department, without the person and the stars. Reports count the stars, and hide them where
 * there are few.
 */

interface OfAnAnswer {
  /** Number of the answer within the request, from 1. */
  resolution: number;
}

interface Rated extends OfAnAnswer {
  ratingId: string;
  /** The department that rated. */
  departmentId: string;
}

export const RatingAsked = defineEvent<OfAnAnswer & { roles: readonly ('requester' | 'assignee')[] }>(
  'request.rating_asked',
  'Those who have not rated an answer yet were asked what they think of it.',
);
export const RatingReminded = defineEvent<OfAnAnswer>(
  'request.rating_reminded',
  'The requester was reminded, once, that an answer can be rated.',
);
export const AnswerRated = defineEvent<Rated>(
  'request.rated',
  'A side said what it thinks of the answer, or of how complete the request was.',
  'ratingId',
  'departmentId',
);
export const RatingChanged = defineEvent<Rated>(
  'request.rating_changed',
  'Somebody changed their own rating of an answer.',
  'ratingId',
  'departmentId',
);
/** The time to rate this answer is over. */
export const RatingClosed = defineEvent<OfAnAnswer>(
  'request.rating_closed',
  'The time in which an answer could be rated has passed.',
);

export const HelperThanked = defineEvent<{ thanksId: string; helperId: string }>(
  'request.thanked',
  'Somebody thanked a person who helped on the request.',
  'thanksId',
);

interface FollowUpNamed extends OfAnAnswer {
  followUpId: string;
  /** The department that answered and has to follow up. */
  departmentId: string;
}

export const FollowUpDue = defineEvent<FollowUpNamed & { dueAt: string }>(
  'request.follow_up_due',
  'It is time to ask the requester whether the answer helped.',
  'followUpId',
  'departmentId',
);
export const FollowUpMissed = defineEvent<FollowUpNamed>(
  'request.follow_up_missed',
  'Nobody asked the requester in time whether the answer helped.',
  'followUpId',
  'departmentId',
);
export const FollowedUp = defineEvent<FollowUpNamed & { outcome: FollowUpOutcome }>(
  'request.followed_up',
  'The provider asked the requester whether the answer helped, and noted what it heard.',
  'followUpId',
  'departmentId',
);
/** The follow-up was missed earlier. */
export const FollowUpGivenUp = defineEvent<FollowUpNamed>(
  'request.follow_up_given_up',
  'A follow-up that was missed is not expected any more.',
  'followUpId',
  'departmentId',
);
