import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { MessageWriter } from '../../messages/message-writer.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { MessagePosted, RequestAccepted } from '../../requests.events.js';

/**
 * The provider accepts the request. An acceptance with words is a first response; one without tells the requester nothing
 * new.
 */
@Injectable()
export class AcceptRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, words: string | null): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'accept');
    await this.requests.tell(request, RequestAccepted, { withWords: words !== null }, { actor });
    if (words === null) return;
    const said = await this.messages.write(request, actor, { body: words });
    const message = { ...said, visibility: 'SHARED' as const, departmentId: request.holderDepartmentId };
    await this.requests.tell(request, MessagePosted, message, { actor });
  }
}
