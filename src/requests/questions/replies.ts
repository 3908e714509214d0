import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Channel } from '../../platform/events/index.js';
import { MessageWriter } from '../messages/message-writer.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { QuestionReplied, type SaidPayload } from '../requests.events.js';
import type { Question } from './question.entity.js';
import { Questions } from './questions.js';

export interface ReplyWords {
  body: string;
  /** Default: `portal`. */
  channel?: Channel;
  /** Default: now. */
  occurredAt?: Date;
}

/**
 * A reply settles its question, whichever act gave the reply. When no question is open any more, the ball goes back to
 * the provider.
 */
@Injectable()
export class Replies {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  /** Writes the reply and settles the question. The caller has locked the request. Returns the id of the message. */
  async give(actor: Actor, request: Request, question: Question, words: ReplyWords): Promise<string> {
    const said = await this.messages.write(request, actor, words);
    await this.settle(actor, request, question, said, words);
    return said.messageId;
  }

  /** Settles the question with a message that is already written. The caller has locked the request. */
  async settle(
    actor: Actor,
    request: Request,
    { id: questionId }: Question,
    said: SaidPayload,
    { channel, occurredAt }: Omit<ReplyWords, 'body'>,
  ): Promise<void> {
    const settledAt = occurredAt ?? this.clock.now();
    await this.questions.settle(questionId, { outcome: 'REPLIED', settledAt, replyMessageId: said.messageId });
    const openQuestions = await this.questions.countOpen(request.id);
    const reply = { ...said, questionId, openQuestions };
    await this.requests.tell(request, QuestionReplied, reply, { actor, channel, occurredAt });
  }
}
