import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import type { CancelReason } from '../../request-words.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { RequestCancelled } from '../../requests.events.js';

/** The requester cancels the request, or discards the draft. */
@Injectable()
export class CancelRequest {
  constructor(private readonly requests: RequestStore) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, reason: CancelReason): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'cancel');
    await this.requests.tell(request, RequestCancelled, { reason }, { actor });
  }
}
