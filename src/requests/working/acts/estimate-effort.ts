import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { EffortEstimated } from '../../requests.events.js';

/** The estimated work for the answer, in minutes of one person. The queue divides the cost of waiting by it. */
@Injectable()
export class EstimateEffort {
  constructor(private readonly requests: RequestStore) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, minutes: number): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'estimateEffort');
    await this.requests.tell(request, EffortEstimated, { minutes }, { actor });
  }
}
