import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { MessageWriter } from '../../messages/message-writer.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { BOTH_LEADS } from '../../request-words.js';
import { EscalationAnswered, RequestEscalated } from '../../requests.events.js';
import { sideOf } from '../../requests.policy.js';
import { Escalations } from '../escalations.js';

/** Calls in the leads of both sides, and lets a lead answer the call. */
@Injectable()
export class EscalateRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly escalations: Escalations,
    private readonly messages: MessageWriter,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, reason: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'escalate');
    const side = sideOf(actor, request)!;
    const escalationId = await this.escalations.raise(request.id, 'REQUEST', side, actor, reason);
    await this.requests.tell(request, RequestEscalated, { escalationId, roles: BOTH_LEADS }, { actor });
  }

  /**
   * Both sides can read the answer. The answer itself changes nothing on the request: the lead makes any change by
   * another act.
   */
  @Transactional()
  async answer(actor: Actor, idOrNumber: string, body: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'answerEscalation');
    const { id: escalationId } = await this.escalations.awaiting(request.id, 'REQUEST', actor);
    const said = await this.messages.write(request, actor, { body });
    await this.escalations.settle(escalationId, actor, 'ANSWERED', said.messageId);
    await this.requests.tell(request, EscalationAnswered, { ...said, escalationId }, { actor });
  }
}
