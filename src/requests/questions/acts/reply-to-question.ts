import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { Questions } from '../questions.js';
import { Replies } from '../replies.js';

/** The requester replies to the question with the given id. */
@Injectable()
export class ReplyToQuestion {
  constructor(
    private readonly requests: RequestStore,
    private readonly questions: Questions,
    private readonly replies: Replies,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, questionId: string, body: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'reply');
    await this.replies.give(actor, request, await this.questions.open(request.id, questionId), { body });
  }
}
