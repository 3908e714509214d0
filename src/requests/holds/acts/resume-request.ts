import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { Timers } from '../../../platform/timers/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { RequestResumed } from '../../requests.events.js';
import { Holds } from '../holds.js';
import { HOLD_END } from '../end-holds.js';

/** The holder ends a hold before its review date. */
@Injectable()
export class ResumeRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly holds: Holds,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'resume');
    const holdId = (await this.holds.end(request.id, this.clock.now()))!;
    await this.timers.cancel({ kind: HOLD_END, subjectId: request.id });
    await this.requests.tell(request, RequestResumed, { holdId, automatic: false }, { actor });
  }
}
