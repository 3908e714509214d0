import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { MessageWriter } from '../../messages/message-writer.js';
import type { DeclineReason } from '../../request-words.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { RequestDeclined } from '../../requests.events.js';

export interface Decline {
  reason: DeclineReason;
  /** Why, in words. */
  words: string;
  /** The alternative that the requester has. */
  alternative: string;
}

/** The provider says no, why, and what the requester can do instead: there is no other shop to send them to. */
@Injectable()
export class DeclineRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, { reason, words, alternative }: Decline): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'decline');
    const said = await this.messages.write(request, actor, { body: `${words}\n\n${alternative}` });
    await this.requests.tell(request, RequestDeclined, { ...said, reason }, { actor });
  }
}
