import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../../../departments/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock, toSeconds } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../request.store.js';
import { RequestExpired } from '../../requests.events.js';
import { refuse } from '../conversation.errors.js';
import { Questions } from '../questions.js';

/** Working days of the requester after its time to reply was used up. */
const PATIENCE_DAYS = 10;

/** The holder puts a request down whose requester has not replied for a long time; it does not count against the holder. */
@Injectable()
export class ExpireRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly questions: Questions,
    private readonly calendars: Calendars,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'expire');
    const until = await this.patienceEnds(request);
    if (this.clock.nowSeconds() < until) throw refuse('request.still_time_to_reply');
    await this.requests.tell(request, RequestExpired, {}, { actor });
  }

  /** Counted from the last question that is open: whoever asks again starts waiting again. */
  private async patienceEnds(request: Request): Promise<number> {
    const calendar = await this.calendars.of(request.requesterDepartmentId);
    const open = (await this.questions.of(request.id)).filter((question) => question.settledAt === null);
    const { askedAt, replyTargetSeconds } = open.at(-1)!;
    const { replyTargetSeconds: usual } = await this.departments.byId(request.requesterDepartmentId);
    return calendar.addWorkingDays(calendar.add(toSeconds(askedAt), replyTargetSeconds ?? usual), PATIENCE_DAYS);
  }
}
