import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { DateNegotiationSeen } from '../../requests.events.js';
import { mayReadConversation, relationOf } from '../../requests.policy.js';
import { DateEscalations } from './date-escalations.js';

/**
 * Decides who may read the offers on a date: the people who take part in the request, and the executives while the date
 * is escalated to them. The first reading of each executive is recorded, so that both sides know which executives read
 * along.
 */
@Injectable()
export class LookOn {
  constructor(
    private readonly requests: RequestStore,
    private readonly escalations: DateEscalations,
    private readonly clock: Clock,
  ) {}

  async mayRead(actor: Actor, request: Request): Promise<boolean> {
    if (mayReadConversation(actor, request)) return true;
    if (relationOf(actor, request) !== 'ONLOOKER') return false;
    const open = await this.escalations.open(request.id);
    return open?.level === 'EXECUTIVES' && this.recordSight(actor, request.id);
  }

  /** Records the reading of an executive. False: the escalation to the executives has ended meanwhile. */
  @Transactional()
  private async recordSight(actor: Actor, requestId: string): Promise<boolean> {
    const request = (await this.requests.lock(requestId))!;
    const open = await this.escalations.open(requestId);
    if (open?.level !== 'EXECUTIVES') return false;
    if (await this.escalations.noteSight(open, actor.userId, this.clock.now())) {
      await this.requests.tell(request, DateNegotiationSeen, { escalationId: open.id }, { actor });
    }
    return true;
  }
}
