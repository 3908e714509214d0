import { Injectable } from '@nestjs/common';
import { WorkingReach } from '../../../departments/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { newId, Transactional } from '../../../platform/database/index.js';
import { MessageWriter } from '../../messages/message-writer.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { QuestionAsked } from '../../requests.events.js';
import { Questions } from '../questions.js';

/** The holder asks the requester a question. The ball goes to the requester, and the clock of the answer stops. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly questions: Questions,
    private readonly reach: WorkingReach,
  ) {}

  /** Returns the id of the question. */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, body: string, replyTargetSeconds: number | null): Promise<string> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'ask');
    const length = { pointer: '/replyTargetSeconds', seconds: replyTargetSeconds };
    await this.reach.refuseBeyond(request.requesterDepartmentId, [length]);
    const said = await this.messages.write(request, actor, { body });
    const questionId = newId();
    const payload = { ...said, questionId, replyTargetSeconds };
    const { occurredAt } = await this.requests.tell(request, QuestionAsked, payload, { actor });
    await this.questions.add({
      id: questionId,
      requestId: request.id,
      messageId: said.messageId,
      askedById: actor.userId,
      askedAt: occurredAt,
      replyTargetSeconds,
      replyMessageId: null,
      settledAt: null,
      outcome: null,
    });
    return questionId;
  }
}
