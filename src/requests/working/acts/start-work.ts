import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { RequestStarted } from '../../requests.events.js';

/** Somebody begins work on the request. No clock depends on it, but the requester sees it. */
@Injectable()
export class StartWork {
  constructor(private readonly requests: RequestStore) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'start');
    await this.requests.tell(request, RequestStarted, {}, { actor });
  }
}
