import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { RequestConfirmed } from '../../requests.events.js';

/** The requester confirms the answer. */
@Injectable()
export class ConfirmResolution {
  constructor(private readonly requests: RequestStore) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'confirm');
    await this.requests.tell(request, RequestConfirmed, {}, { actor });
  }
}
