import { Injectable } from '@nestjs/common';
import { Users } from '../../../identity/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { PersonRefDto } from '../../http/dto/refs.dto.js';
import { ReadConversation } from '../../messages/read-conversation.js';
import { Escalations } from '../escalations.js';
import { EscalationDto } from './escalations.dto.js';

/** The escalations of a request with the leads' answers, for those who take part. */
@Injectable()
export class ShowEscalations {
  constructor(
    private readonly conversation: ReadConversation,
    private readonly escalations: Escalations,
    private readonly users: Users,
  ) {}

  async to(actor: Actor, idOrNumber: string): Promise<EscalationDto[]> {
    const { id } = await this.conversation.of(actor, idOrNumber);
    const all = await this.escalations.of(id);
    const people = all.flatMap(({ raisedById, settledById }) => [raisedById, settledById ?? []].flat());
    const names = await this.users.namesOf(people);
    const person = (userId: string | null): PersonRefDto | null =>
      userId === null ? null : { id: userId, name: names.get(userId)! };
    return all.map((escalation) => ({
      id: escalation.id,
      kind: escalation.kind,
      side: escalation.side,
      reason: escalation.reason,
      raisedBy: person(escalation.raisedById),
      raisedAt: escalation.raisedAt,
      outcome: escalation.outcome,
      answerMessageId: escalation.answerMessageId,
      settledBy: person(escalation.settledById),
      settledAt: escalation.settledAt,
    }));
  }
}
