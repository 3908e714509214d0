import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { OnBehalfConfirmed } from '../../requests.events.js';

/** The person for whom a request was raised confirms that they wanted it. Only then is the request counted. */
@Injectable()
export class ConfirmOnBehalf {
  constructor(private readonly requests: RequestStore) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'confirmOnBehalf');
    await this.requests.tell(request, OnBehalfConfirmed, {}, { actor });
  }
}
