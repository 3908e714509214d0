import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { IdentityModule } from '../identity/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { RequestsModule } from '../requests/index.js';
import { PassOnThanks } from './acts/pass-on-thanks.js';
import { RateAnswer } from './acts/rate-answer.js';
import { RecordFollowUp } from './acts/record-follow-up.js';
import { FeedbackDays } from './feedback-days.js';
import { FeedbackRounds } from './feedback-rounds.js';
import { FollowUps } from './follow-ups.js';
import { Helpers } from './helpers.js';
import { FeedbackActs } from './http/feedback-acts.js';
import { FeedbackController } from './http/feedback.controller.js';
import { FollowUpsController } from './http/follow-ups.controller.js';
import { ShowFeedback } from './http/show-feedback.js';
import { ShowThanks } from './http/show-thanks.js';
import { EndFeedback } from './listeners/end-feedback.js';
import { OpenFeedback } from './listeners/open-feedback.js';
import { MakeSteps } from './make-steps.js';
import { ListFollowUps } from './queries/list-follow-ups.js';
import { Ratings } from './ratings.js';
import { TellOfFeedback } from './tell-of-feedback.js';
import { AskForRatings } from './timers/ask-for-ratings.js';
import { WatchFollowUps } from './timers/watch-follow-ups.js';

@Module({
  imports: [DepartmentsModule, IdentityModule, NotificationsModule, RequestsModule],
  controllers: [FeedbackController, FollowUpsController],
  providers: [
    ...[PassOnThanks, RateAnswer, RecordFollowUp, FeedbackActs],
    ...[EndFeedback, OpenFeedback, AskForRatings, WatchFollowUps],
    ...[FeedbackDays, FeedbackRounds, FollowUps, Helpers, ListFollowUps, MakeSteps, Ratings],
    ...[ShowFeedback, ShowThanks, TellOfFeedback],
  ],
  exports: [FeedbackActs, ShowFeedback],
})
export class FeedbackModule {}
