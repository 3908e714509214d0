import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { MessageWriter } from '../../message-writer.js';
import { RequestStore } from '../../request.store.js';
import { QuestionReplied } from '../../requests.events.js';
import { Questions } from '../questions.js';

/** The requester replies. With the last open question the ball goes back. */
@Injectable()
export class ReplyToQuestion {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, questionId: string, body: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'reply');
    await this.questions.open(request.id, questionId);
    const said = await this.messages.write(request, actor, { body });
    const replyMessageId = said.messageId;
    await this.questions.settle(questionId, { outcome: 'REPLIED', settledAt: this.clock.now(), replyMessageId });
    const openQuestions = await this.questions.countOpen(request.id);
    await this.requests.tell(request, QuestionReplied, { ...said, questionId, openQuestions }, { actor });
  }
}
