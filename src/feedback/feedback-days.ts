import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import type { FeedbackRound } from './feedback-round.entity.js';
import type { FollowUp } from './follow-up.entity.js';

/** Working days after the answer. Each period ends with the last opening hour of its day. */
const ASK = 1;
const REMIND = 5;
const CLOSE = 10;
const TELL_OF_FOLLOW_UP = 1;
const FOLLOW_UP = 2;
const GIVE_UP = 12;

/** Computes the due instants of the steps that follow an answer. */
@Injectable()
export class FeedbackDays {
  constructor(private readonly calendars: Calendars) {}

  /**
   * Uses the calendar of the requester. The time to rate an answer is as long as the time to reopen the request usually
   * is.
   */
  async ofRound(
    requesterId: string,
    answeredAt: Date,
  ): Promise<Pick<FeedbackRound, 'askAt' | 'remindAt' | 'closesAt'>> {
    const after = await this.workingDaysAfter(requesterId, answeredAt);
    return { askAt: after(ASK), remindAt: after(REMIND), closesAt: after(CLOSE) };
  }

  /** Uses the calendar of the department that answered, because that department has to act. */
  async ofFollowUp(providerId: string, answeredAt: Date): Promise<Pick<FollowUp, 'tellAt' | 'dueAt' | 'overAt'>> {
    const after = await this.workingDaysAfter(providerId, answeredAt);
    return { tellAt: after(TELL_OF_FOLLOW_UP), dueAt: after(FOLLOW_UP), overAt: after(GIVE_UP) };
  }

  private async workingDaysAfter(departmentId: string, since: Date): Promise<(days: number) => Date> {
    const calendar = await this.calendars.of(departmentId);
    return (days) => toInstant(calendar.addWorkingDays(toSeconds(since), days));
  }
}
