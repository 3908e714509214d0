import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../../departments/index.js';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import { EventLog } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import { REQUEST_STREAM } from '../requests.events.js';
import { lastWordOf } from '../messages/last-word.js';
import { Questions } from './questions.js';
import { replyTimeUsedUp } from './reply-time-used-up.js';

/** How long the holder waits after the requester's time to reply is used up, in working days of the requester. */
const PATIENCE_DAYS = 10;

/** Computes how long a holder must wait for a silent requester. */
@Injectable()
export class Patience {
  constructor(
    private readonly questions: Questions,
    private readonly calendars: Calendars,
    private readonly departments: Departments,
    private readonly log: EventLog,
  ) {}

  /**
   * When the wait ends. It is counted from the end of the time to reply to the newest open question, or from a later
   * message of the requester (`lastWordOf`). So a new question starts a new wait, and a requester who writes something
   * is not silent. Null: no question is open.
   */
  async endOf({ id, requesterDepartmentId, replyTargetSeconds: agreed }: Request): Promise<Date | null> {
    const question = (await this.questions.of(id)).findLast(({ settledAt }) => settledAt === null);
    if (question === undefined) return null;
    const calendar = await this.calendars.of(requesterDepartmentId);
    const { replyTargetSeconds: usual } = await this.departments.byId(requesterDepartmentId);
    const stream = await this.log.streamOf(REQUEST_STREAM, id);
    const usedUp = replyTimeUsedUp(question, question.replyTargetSeconds ?? agreed ?? usual, stream, calendar);
    const lastWord = lastWordOf('REQUESTER', stream);
    const since = lastWord === null ? usedUp : Math.max(usedUp, toSeconds(lastWord));
    return toInstant(calendar.addWorkingDays(since, PATIENCE_DAYS));
  }
}
