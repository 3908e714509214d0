import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { RequestSnoozed, SnoozeEnded } from '../requests.events.js';
import { refuse } from './snooze.errors.js';

export const SNOOZE_END = 'request.snooze_end';
const LONGEST_MS = 30 * 24 * 3600 * 1000;

/** The holder hides a request from its own lists for a while. No clock stops, and nobody else sees the snooze. */
@Injectable()
export class SnoozeRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, until: Date, reason: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'snooze');
    const ahead = until.getTime() - this.clock.now().getTime();
    if (ahead <= 0 || ahead > LONGEST_MS) throw refuse('snooze.out_of_reach');
    const audience = [request.holderDepartmentId];
    await this.requests.tell(request, RequestSnoozed, { until: until.toISOString(), reason }, { actor, audience });
    await this.timers.schedule({ kind: SNOOZE_END, subjectId: request.id, dueAt: until });
  }

  @Transactional()
  async wake(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'wake');
    if (request.snoozedUntil === null) throw refuse('snooze.awake');
    await this.timers.cancel({ kind: SNOOZE_END, subjectId: request.id });
    const audience = [request.holderDepartmentId];
    await this.requests.tell(request, SnoozeEnded, { automatic: false }, { actor, audience });
  }
}
