import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import type { Channel } from '../../platform/events/index.js';
import { MessageWriter } from './message-writer.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import type { Visibility } from '../request-words.js';
import { MessagePosted, RequestDoubted } from '../requests.events.js';
import { departmentFor, sideOf } from '../requests.policy.js';
import { refuse } from './messages.errors.js';
import { isDoubt } from './is-doubt.js';
import { LateEntries } from '../late-entries/late-entries.js';
import type { Question } from '../questions/question.entity.js';
import { Questions } from '../questions/questions.js';
import { Replies } from '../questions/replies.js';

export interface NewMessage {
  body: string;
  visibility: Visibility;
  channel: Channel;
  /** When a message that is typed in later was said. Null: now. */
  occurredAt: Date | null;
  /** Why the message is typed in later. */
  lateReason: string | null;
  /**
   * The id of the question that the message replies to. Null: the message is no reply. Undefined: the oldest open
   * question.
   */
  settles?: string | null;
}

export interface PostedMessage {
  messageId: string;
  /** The id of the question that the message replied to. Null: the message was no reply. */
  settledQuestionId: string | null;
}

/** Posts a message to both sides, or an internal note to the author's own department. */
@Injectable()
export class PostMessage {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly questions: Questions,
    private readonly replies: Replies,
    private readonly lateEntries: LateEntries,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, message: NewMessage): Promise<PostedMessage> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'postMessage');
    const { visibility, channel, lateReason } = message;
    const occurredAt = await this.lateEntries.momentOf(request, message);
    if (visibility === 'INTERNAL' && sideOf(actor, request) === null) throw refuse('message.notes_are_for_departments');
    const body = lateReason === null ? message.body : `${message.body}\n\n(${lateReason})`;
    const words = { body, channel, occurredAt };
    const question = await this.settledBy(actor, request, message, occurredAt);
    if (question === null)
      return { messageId: await this.say(actor, request, words, visibility), settledQuestionId: null };
    return { messageId: await this.replies.give(actor, request, question, words), settledQuestionId: question.id };
  }

  /** A shared message of the requester replies to the oldest open question, unless `settles` says otherwise. */
  private async settledBy(
    actor: Actor,
    request: Request,
    { visibility, settles }: NewMessage,
    occurredAt?: Date,
  ): Promise<Question | null> {
    if (settles === null) return null;
    const isAsked = visibility === 'SHARED' && sideOf(actor, request) === 'REQUESTER';
    if (settles === undefined) return isAsked ? this.questions.oldestOpen(request.id, occurredAt) : null;
    if (!isAsked) throw refuse('message.settles_nothing');
    const question = await this.questions.open(request.id, settles);
    if (occurredAt !== undefined && occurredAt < question.askedAt) throw refuse('question.not_asked_yet');
    return question;
  }

  private async say(
    actor: Actor,
    request: Request,
    words: { body: string; channel: Channel; occurredAt?: Date },
    visibility: Visibility,
  ): Promise<string> {
    const { channel, occurredAt } = words;
    const departmentId = departmentFor(actor, request);
    const said = await this.messages.write(request, actor, { ...words, visibility });
    if (visibility === 'SHARED' && isDoubt(actor, request)) {
      await this.requests.tell(request, RequestDoubted, said, { actor, channel, occurredAt });
      return said.messageId;
    }
    const audience = visibility === 'INTERNAL' ? [departmentId] : undefined;
    const posted = { ...said, visibility, departmentId };
    await this.requests.tell(request, MessagePosted, posted, { actor, audience, channel, occurredAt });
    return said.messageId;
  }
}
