import { Injectable } from '@nestjs/common';
import type { Request } from '../request.entity.js';
import { Above } from '../../platform/above/above.js';

export interface QueueKnowledge {
  /** @throws queue.expedite_in_work while the person who would work on the request has begun another expedited one */
  requireOneExpedite(request: Request, actorId: string): Promise<void>;
}

/** Gives access to the queue module, which stands above requests and registers its rule about their order at boot. */
@Injectable()
export class QueueAbove extends Above<QueueKnowledge> {
  get queue(): QueueKnowledge {
    return this.rules;
  }
}
