import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import type { Request } from '../request.entity.js';

const USUAL_WORKING_DAYS = 10;

type Answered = Pick<Request, 'requesterDepartmentId' | 'reopenWindowWorkingDays' | 'resolvedAt' | 'doubtedAt'>;

/**
 * Computes how long an answer can be doubted, in working days of the requester, counted from the requester's last message
 * after the answer or, without one, from the answer. Silence until then is consent.
 */
@Injectable()
export class ReopenWindow {
  constructor(private readonly calendars: Calendars) {}

  async endOf({ requesterDepartmentId, reopenWindowWorkingDays, ...answered }: Answered): Promise<Date> {
    const calendar = await this.calendars.of(requesterDepartmentId);
    const days = reopenWindowWorkingDays ?? USUAL_WORKING_DAYS;
    const since = answered.doubtedAt ?? answered.resolvedAt!;
    return toInstant(calendar.addWorkingDays(toSeconds(since), days));
  }
}
