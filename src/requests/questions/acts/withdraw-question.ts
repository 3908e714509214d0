import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { QuestionWithdrawn } from '../../requests.events.js';
import { Questions } from '../questions.js';

/** The holder takes a question back: it learned the answer by other means, or asked in error. */
@Injectable()
export class WithdrawQuestion {
  constructor(
    private readonly requests: RequestStore,
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, questionId: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'withdrawQuestion');
    await this.questions.open(request.id, questionId);
    await this.questions.settle(questionId, {
      outcome: 'WITHDRAWN',
      settledAt: this.clock.now(),
      replyMessageId: null,
    });
    const openQuestions = await this.questions.countOpen(request.id);
    await this.requests.tell(request, QuestionWithdrawn, { questionId, openQuestions }, { actor });
  }
}
