import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { EffortEstimated } from '../../requests.events.js';

/** How long the answer will take to work out, in minutes of one person; the queue divides what waiting costs by it. */
@Injectable()
export class EstimateEffort {
  constructor(private readonly requests: RequestStore) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, minutes: number): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'estimateEffort');
    await this.requests.tell(request, EffortEstimated, { minutes }, { actor });
  }
}
