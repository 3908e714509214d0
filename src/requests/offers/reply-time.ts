import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../../departments/index.js';
import type { Side } from '../../platform/events/index.js';
import type { RequestFacts } from '../requests.policy.js';

const WORKING_DAYS = 2;

interface Parties extends Pick<RequestFacts, 'requesterDepartmentId' | 'holderDepartmentId'> {
  /** The requester's reply target by the terms pinned to the request; null before they are pinned. */
  replyTargetSeconds: number | null;
}

/** How long an offer may lie unanswered. */
@Injectable()
export class ReplyTime {
  constructor(
    private readonly calendars: Calendars,
    private readonly departments: Departments,
  ) {}

  /**
   * Epoch seconds of the earlier of two ends, both in the recipient's working hours: two working days, and the reply
   * target. The requester's is a duty of the pinned terms; the provider's is what its department says of itself.
   */
  async endOf(request: Parties, recipient: Side, at: number): Promise<number> {
    const departmentId = recipient === 'REQUESTER' ? request.requesterDepartmentId : request.holderDepartmentId;
    const calendar = await this.calendars.of(departmentId);
    const pinned = recipient === 'REQUESTER' ? request.replyTargetSeconds : null;
    const target = pinned ?? (await this.departments.byId(departmentId)).replyTargetSeconds;
    return Math.min(calendar.addWorkingDays(at, WORKING_DAYS), calendar.add(at, target));
  }
}
