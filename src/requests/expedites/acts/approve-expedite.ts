import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import type { Request } from '../../request.entity.js';
import type { Priority } from '../../request-words.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { ExpediteApproved, PriorityChanged, RequestExpedited } from '../../requests.events.js';
import { sideOf } from '../../requests.policy.js';
import { approve } from '../approve.js';
import { ExpediteStore } from '../expedite-store.js';

/** A lead's yes; with the second one the request goes before all others, and rises as was asked. */
@Injectable()
export class ApproveExpedite {
  constructor(
    private readonly requests: RequestStore,
    private readonly expedites: ExpediteStore,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the request. */
  @Transactional()
  async execute(actor: Actor, expediteId: string): Promise<string> {
    const { expedite, request } = await this.expedites.hold(actor, expediteId, 'approveExpedite');
    const yes = { side: sideOf(actor, request)!, leadId: actor.userId, at: this.clock.now() };
    const decided = approve(expedite, yes);
    await this.expedites.save(decided);
    await this.requests.tell(request, ExpediteApproved, { expediteId }, { actor });
    if (decided.state !== 'APPROVED') return request.id;
    await this.requests.tell(request, RequestExpedited, { expediteId }, { actor });
    await this.raise(actor, request, expedite.priority);
    return request.id;
  }

  private async raise(actor: Actor, request: Request, to: Priority | null): Promise<void> {
    const from = request.priority;
    if (to === null || to >= from) return;
    await this.requests.tell(request, PriorityChanged, { from, to, direction: 'UP' }, { actor });
  }
}
