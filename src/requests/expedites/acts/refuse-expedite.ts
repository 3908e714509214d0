import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { ExpediteRefused } from '../../requests.events.js';
import { ExpediteStore } from '../expedite-store.js';

/** A lead's no, with a reason: one is enough. The request keeps its turn. */
@Injectable()
export class RefuseExpedite {
  constructor(
    private readonly requests: RequestStore,
    private readonly expedites: ExpediteStore,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the request. */
  @Transactional()
  async execute(actor: Actor, expediteId: string, refusal: string): Promise<string> {
    const { expedite, request } = await this.expedites.hold(actor, expediteId, 'refuseExpedite');
    const settledAt = this.clock.now();
    await this.expedites.save({ ...expedite, state: 'REFUSED', refusedById: actor.userId, refusal, settledAt });
    await this.requests.tell(request, ExpediteRefused, { expediteId }, { actor });
    return request.id;
  }
}
