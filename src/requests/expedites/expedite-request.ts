import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId, Transactional } from '../../platform/database/index.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { BOTH_LEADS, type Priority } from '../request-words.js';
import type { Request } from '../request.entity.js';
import {
  ExpediteAsked,
  ExpediteApproved,
  PriorityChanged,
  RequestExpedited,
  ExpediteRefused,
} from '../requests.events.js';
import { sideOf } from '../requests.policy.js';
import { approve } from './approve.js';
import { ExpediteStore } from './expedite-store.js';
import { refuse } from './expedites.errors.js';

/** Lets the leads of both departments decide whether a request goes before all others. */
@Injectable()
export class ExpediteRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly expedites: ExpediteStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks the leads of both departments to let a request go before all others. `priority`: the new priority after
   * approval. Null: the priority stays.
   * @throws expedite.already_asked with the id of the open or approved expedite, expedite.priority_not_higher
   */
  @Transactional()
  async ask(actor: Actor, idOrNumber: string, reason: string, priority: Priority | null): Promise<void> {
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

  /**
   * A lead approves. With the second approval the request goes before all others and gets the new priority, if one was
   * asked for. Returns the id of the request.
   */
  @Transactional()
  async approve(actor: Actor, expediteId: string): Promise<string> {
    const { expedite, request } = await this.expedites.lock(actor, expediteId, 'approveExpedite');
    const yes = { side: sideOf(actor, request)!, leadId: actor.userId, at: this.clock.now() };
    const decided = approve(expedite, yes);
    await this.expedites.save(decided);
    await this.requests.tell(request, ExpediteApproved, { expediteId }, { actor });
    if (decided.state !== 'APPROVED') return request.id;
    await this.requests.tell(request, RequestExpedited, { expediteId }, { actor });
    await this.raise(actor, request, expedite.priority);
    return request.id;
  }

  /**
   * A lead refuses with a reason. One refusal decides: the request keeps its place in the queue. Returns the id of the
   * request.
   */
  @Transactional()
  async refuse(actor: Actor, expediteId: string, refusal: string): Promise<string> {
    const { expedite, request } = await this.expedites.lock(actor, expediteId, 'refuseExpedite');
    const settledAt = this.clock.now();
    await this.expedites.save({ ...expedite, state: 'REFUSED', refusedById: actor.userId, refusal, settledAt });
    await this.requests.tell(request, ExpediteRefused, { expediteId }, { actor });
    return request.id;
  }

  private async raise(actor: Actor, request: Request, to: Priority | null): Promise<void> {
    const from = request.priority;
    if (to === null || to >= from) return;
    await this.requests.tell(request, PriorityChanged, { from, to, direction: 'UP' }, { actor });
  }
}
