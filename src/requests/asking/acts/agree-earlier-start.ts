import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { requireEarlierStartOpen } from '../asked-earlier.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { EarlierStartAgreed } from '../../requests.events.js';

/** The provider confirms the earlier call: its clocks began then, and not when the request was entered. */
@Injectable()
export class AgreeEarlierStart {
  constructor(private readonly requests: RequestStore) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'agreeEarlierStart');
    requireEarlierStartOpen(request);
    await this.requests.tell(request, EarlierStartAgreed, { askedAt: request.askedAt!.toISOString() }, { actor });
  }
}
