import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import type { Priority } from '../../request-words.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { refuse } from '../../requests.errors.js';
import { PriorityChanged } from '../../requests.events.js';

/** Each side may change the promise only to its own cost: the provider shortens it, the requester lengthens it. */
@Injectable()
export class ChangePriority {
  constructor(private readonly requests: RequestStore) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, to: Priority): Promise<void> {
    const rises = (from: Priority): boolean => to < from;
    const request = await this.requests.lockFor(actor, idOrNumber, ({ priority }) => {
      if (priority === to) throw refuse('request.same_priority');
      return rises(priority) ? 'raisePriority' : 'lowerPriority';
    });
    const from = request.priority;
    await this.requests.tell(request, PriorityChanged, { from, to, direction: rises(from) ? 'UP' : 'DOWN' }, { actor });
  }
}
