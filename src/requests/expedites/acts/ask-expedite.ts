import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId, Transactional } from '../../../platform/database/index.js';
import { BOTH_LEADS, type Priority } from '../../request-words.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { ExpediteAsked } from '../../requests.events.js';
import { sideOf } from '../../requests.policy.js';
import { ExpediteStore } from '../expedite-store.js';
import { refuse } from '../expedites.errors.js';

/** Asks the leads of both departments to let a request go before all others. */
@Injectable()
export class AskExpedite {
  constructor(
    private readonly requests: RequestStore,
    private readonly expedites: ExpediteStore,
    private readonly clock: Clock,
  ) {}

  /** `priority` is what it is to rise to. Refuses with `expedite.already_asked`, naming the one that stands. */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, reason: string, priority: Priority | null): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'askExpedite');
    const standing = await this.expedites.standing(request.id);
    if (standing !== null) throw refuse('expedite.already_asked', undefined, { expediteId: standing.id });
    if (priority !== null && priority >= request.priority) throw refuse('expedite.priority_not_higher');
    const id = newId();
    await this.expedites.save({
      id,
      requestId: request.id,
      side: sideOf(actor, request)!,
      askedById: actor.userId,
      askedAt: this.clock.now(),
      reason,
      priority,
      state: 'ASKED',
      ...{ requesterApprovedById: null, requesterApprovedAt: null },
      ...{ providerApprovedById: null, providerApprovedAt: null },
      ...{ refusedById: null, refusal: null, settledAt: null },
    });
    await this.requests.tell(request, ExpediteAsked, { expediteId: id, roles: BOTH_LEADS }, { actor });
  }
}
