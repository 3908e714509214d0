import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { MessageWriter } from '../../messages/message-writer.js';
import type { DeclineReason } from '../../request-words.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { RequestDeclined } from '../../requests.events.js';

export interface Decline {
  reason: DeclineReason;
  /** The reason in words. */
  words: string;
  alternative: string;
}

/**
 * The provider declines, with the reason and what the requester can do instead. An alternative is required, because the
 * requester cannot choose another provider.
 */
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
