import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { MessageWriter } from '../../messages/message-writer.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { ReplyRefused } from '../../requests.events.js';
import { Questions } from '../questions.js';
import { ReplyRefusals } from '../reply-refusals.js';

/**
 * The asker says that a reply did not answer the question. The question is open again, and its clock goes on from where
 * it stopped.
 */
@Injectable()
export class RefuseReply {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly questions: Questions,
    private readonly refusals: ReplyRefusals,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, questionId: string, reason: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'refuseReply');
    await this.refusals.requireRefusable(request, questionId);
    const said = await this.messages.write(request, actor, { body: reason });
    await this.questions.settle(questionId, { outcome: null, settledAt: null, replyMessageId: null });
    await this.requests.tell(request, ReplyRefused, { ...said, questionId }, { actor });
  }
}
