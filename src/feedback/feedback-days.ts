import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import type { FeedbackRound } from './feedback-round.entity.js';
import type { FollowUp } from './follow-up.entity.js';

/** Working days after the answer, each until the last opening hour of the day. */
const ASK = 1;
const REMIND = 5;
const CLOSE = 10;
const TELL_OF_FOLLOW_UP = 1;
const FOLLOW_UP = 2;
const GIVE_UP = 12;

/** When each step about an answer falls due. */
@Injectable()
export class FeedbackDays {
  constructor(private readonly calendars: Calendars) {}

  /** On the calendar of the department that asked: it has as long to rate an answer as it usually has to doubt it. */
  async ofRound(
    requesterId: string,
    answeredAt: Date,
  ): Promise<Pick<FeedbackRound, 'askAt' | 'remindAt' | 'closesAt'>> {
    const after = await this.workingDaysAfter(requesterId, answeredAt);
    return { askAt: after(ASK), remindAt: after(REMIND), closesAt: after(CLOSE) };
  }

  /** On the calendar of the department that answered, which has to act. */
  async ofFollowUp(providerId: string, answeredAt: Date): Promise<Pick<FollowUp, 'tellAt' | 'dueAt' | 'overAt'>> {
    const after = await this.workingDaysAfter(providerId, answeredAt);
    return { tellAt: after(TELL_OF_FOLLOW_UP), dueAt: after(FOLLOW_UP), overAt: after(GIVE_UP) };
  }

  private async workingDaysAfter(departmentId: string, since: Date): Promise<(days: number) => Date> {
    const calendar = await this.calendars.of(departmentId);
    return (days) => toInstant(calendar.addWorkingDays(toSeconds(since), days));
  }
}
