import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../../departments/index.js';
import type { Side } from '../../platform/events/index.js';
import type { RequestFacts } from '../requests.policy.js';

const WORKING_DAYS = 2;

interface Parties extends Pick<RequestFacts, 'requesterDepartmentId' | 'holderDepartmentId'> {
  /**
   * The requester's reply target from the pinned terms of the request, in working seconds. Null: the terms are not
   * pinned yet.
   */
  replyTargetSeconds: number | null;
}

/** Computes until when an offer may be answered. */
@Injectable()
export class ReplyTime {
  constructor(
    private readonly calendars: Calendars,
    private readonly departments: Departments,
  ) {}

  /**
   * The end of the time to answer, in epoch seconds. It is the earlier of two ends in the working hours of the
   * recipient: two working days, and the reply target. The requester's target comes from the pinned terms, otherwise
   * from its department. The provider's target comes from its department.
   */
  async endOf(request: Parties, recipient: Side, at: number): Promise<number> {
    const departmentId = recipient === 'REQUESTER' ? request.requesterDepartmentId : request.holderDepartmentId;
    const calendar = await this.calendars.of(departmentId);
    const pinned = recipient === 'REQUESTER' ? request.replyTargetSeconds : null;
    const target = pinned ?? (await this.departments.byId(departmentId)).replyTargetSeconds;
    return Math.min(calendar.addWorkingDays(at, WORKING_DAYS), calendar.add(at, target));
  }
}
