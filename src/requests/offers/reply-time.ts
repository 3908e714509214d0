import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../../departments/index.js';
import type { Side } from '../../platform/events/index.js';
import type { RequestFacts } from '../requests.policy.js';

const WORKING_DAYS = 2;

type Parties = Pick<RequestFacts, 'requesterDepartmentId' | 'holderDepartmentId'>;

/** How long an offer may lie unanswered. */
@Injectable()
export class ReplyTime {
  constructor(
    private readonly calendars: Calendars,
    private readonly departments: Departments,
  ) {}

  /**
   * Epoch seconds of the earlier of two ends, both in the recipient's working hours: two working days, and the time the
   * recipient grants itself for replies.
   */
  async endOf(request: Parties, recipient: Side, at: number): Promise<number> {
    const departmentId = recipient === 'REQUESTER' ? request.requesterDepartmentId : request.holderDepartmentId;
    const calendar = await this.calendars.of(departmentId);
    const { replyTargetSeconds } = await this.departments.byId(departmentId);
    return Math.min(calendar.addWorkingDays(at, WORKING_DAYS), calendar.add(at, replyTargetSeconds));
  }
}
