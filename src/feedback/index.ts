export {
  AnswerRated,
  FollowedUp,
  FollowUpDue,
  FollowUpGivenUp,
  FollowUpMissed,
  HelperThanked,
  RatingAsked,
  RatingChanged,
  RatingClosed,
  RatingReminded,
} from './feedback.events.js';
export { FeedbackModule } from './feedback.module.js';
export { FeedbackActs } from './http/feedback-acts.js';
export { ShowFeedback } from './http/show-feedback.js';
