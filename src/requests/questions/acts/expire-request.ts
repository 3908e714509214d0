import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { RequestExpired } from '../../requests.events.js';
import { refuse } from '../questions.errors.js';
import { Patience } from '../patience.js';

/**
 * The holder ends a request whose requester has been silent for too long. A holder that was in time is not charged with
 * a miss.
 */
@Injectable()
export class ExpireRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly patience: Patience,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'expire');
    await this.requireSilence(request);
    await this.requests.tell(request, RequestExpired, {}, { actor });
  }

  /** @throws request.still_time_to_reply */
  async requireSilence(request: Request): Promise<void> {
    const until = (await this.patience.endOf(request))!;
    if (this.clock.now() < until) throw refuse('request.still_time_to_reply', undefined, { until });
  }
}
