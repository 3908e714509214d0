import { Injectable } from '@nestjs/common';
import { Calendars } from '../../../departments/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock, toInstant } from '../../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../../platform/database/index.js';
import { Timers } from '../../../platform/timers/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { RequestHeld } from '../../requests.events.js';
import { refuse } from '../holds.errors.js';
import { Hold } from '../hold.entity.js';
import { freeUntil } from '../hold-patience.js';
import { HOLD_END } from '../end-holds.js';

export interface HoldFacts {
  reason: string;
  reference: string;
  reviewAt: Date;
}

const LONGEST_MS = 90 * 24 * 3600 * 1000;

/**
 * The holder pauses a request because somebody outside has to act. The clock of the answer stops until the review date
 * at the latest.
 */
@Injectable()
export class HoldRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly database: Database,
    private readonly timers: Timers,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, { reason, reference, reviewAt }: HoldFacts): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'hold');
    const ahead = reviewAt.getTime() - this.clock.now().getTime();
    if (ahead <= 0 || ahead > LONGEST_MS) throw refuse('hold.review_out_of_reach');
    await this.refuseTooLong(request.holderDepartmentId, reviewAt);
    const holdId = newId();
    const payload = { holdId, reason, reference, reviewAt: reviewAt.toISOString() };
    const { occurredAt } = await this.requests.tell(request, RequestHeld, payload, { actor });
    await this.database.repository(Hold).insert({
      id: holdId,
      requestId: request.id,
      reason,
      reference,
      reviewAt,
      startedAt: occurredAt,
      startedById: actor.userId,
      endedAt: null,
    });
    await this.timers.schedule({ kind: HOLD_END, subjectId: request.id, dueAt: reviewAt, payload: { holdId } });
  }

  private async refuseTooLong(holderDepartmentId: string, reviewAt: Date): Promise<void> {
    const calendar = await this.calendars.of(holderDepartmentId);
    const until = toInstant(freeUntil(calendar, this.clock.nowSeconds()));
    if (reviewAt > until) throw refuse('hold.needs_consent', undefined, { until });
  }
}
