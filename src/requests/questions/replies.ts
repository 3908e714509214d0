import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Channel } from '../../platform/events/index.js';
import { MessageWriter } from '../messages/message-writer.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { QuestionReplied, type Said } from '../requests.events.js';
import type { Question } from './question.entity.js';
import { Questions } from './questions.js';

export interface ReplyWords {
  body: string;
  /** The portal unless told. */
  channel?: Channel;
  /** The present unless told. */
  occurredAt?: Date;
}

/** A reply settles its question, whichever act it was given by. With the last open question the ball goes back. */
@Injectable()
export class Replies {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  /** The caller holds the request. Returns the id of the message. */
  async give(actor: Actor, request: Request, question: Question, words: ReplyWords): Promise<string> {
    const said = await this.messages.write(request, actor, words);
    await this.settle(actor, request, question, said, words);
    return said.messageId;
  }

  /** The same with words that are on record already. */
  async settle(
    actor: Actor,
    request: Request,
    { id: questionId }: Question,
    said: Said,
    { channel, occurredAt }: Omit<ReplyWords, 'body'>,
  ): Promise<void> {
    const settledAt = occurredAt ?? this.clock.now();
    await this.questions.settle(questionId, { outcome: 'REPLIED', settledAt, replyMessageId: said.messageId });
    const openQuestions = await this.questions.countOpen(request.id);
    const reply = { ...said, questionId, openQuestions };
    await this.requests.tell(request, QuestionReplied, reply, { actor, channel, occurredAt });
  }
}
