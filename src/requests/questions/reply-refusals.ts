import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { Clock, toInstant, toSeconds } from '../../platform/clock/clock.js';
import { EventLog, type StoredEvent } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import { REQUEST_STREAM } from '../requests.events.js';
import { refuse } from './questions.errors.js';
import { Questions } from './questions.js';
import { standingReply } from './standing-reply.js';

/** Within how many working days of the asker's department a reply may be refused. */
const DAYS_TO_REFUSE = 2;
const MOST_REFUSALS = 2;

/** Decides which replies the asker may still refuse. */
@Injectable()
export class ReplyRefusals {
  constructor(
    private readonly questions: Questions,
    private readonly calendars: Calendars,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @throws question.not_found, question.not_replied, question.refused_twice, question.refusal_too_late */
  async requireRefusable(request: Request, questionId: string): Promise<void> {
    const asked = await this.questions.of(request.id);
    if (!asked.some(({ id }) => id === questionId)) throw refuse('question.not_found');
    const stream = await this.log.streamOf(REQUEST_STREAM, request.id);
    const fault = await this.faultOf(request, stream, questionId);
    if (fault !== null) throw fault;
  }

  async isAnyRefusable(request: Request): Promise<boolean> {
    const replied = (await this.questions.of(request.id)).filter(({ outcome }) => outcome === 'REPLIED');
    if (replied.length === 0) return false;
    const stream = await this.log.streamOf(REQUEST_STREAM, request.id);
    for (const { id } of replied) {
      if ((await this.faultOf(request, stream, id)) === null) return true;
    }
    return false;
  }

  private async faultOf({ holderDepartmentId }: Request, stream: StoredEvent[], questionId: string) {
    const reply = standingReply(stream, questionId);
    if (reply === null) return refuse('question.not_replied');
    if (reply.refusals >= MOST_REFUSALS) return refuse('question.refused_twice');
    const calendar = await this.calendars.of(holderDepartmentId);
    const until = toInstant(calendar.addWorkingDays(toSeconds(reply.repliedAt), DAYS_TO_REFUSE));
    return this.clock.now() > until ? refuse('question.refusal_too_late', undefined, { until }) : null;
  }
}
