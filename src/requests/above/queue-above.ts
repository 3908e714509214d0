import { Injectable } from '@nestjs/common';
import type { Request } from '../request.entity.js';
import { Above } from '../../platform/above/above.js';

export interface QueueKnowledge {
  /** @throws queue.expedite_in_work while whoever would work on it has begun another one that goes before all others */
  requireOneExpedite(request: Request, actorId: string): Promise<void>;
}

/** The queue stands above requests, and brings its rule about their order when the house starts. */
@Injectable()
export class QueueAbove extends Above<QueueKnowledge> {
  get queue(): QueueKnowledge {
    return this.rules;
  }
}
