import { Injectable } from '@nestjs/common';
import { Calendars } from '../../../departments/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock, toInstant, toSeconds } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { HolderAtWork } from '../../ending/holder-at-work.js';
import { MessageWriter } from '../../messages/message-writer.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { BOTH_LEADS } from '../../request-words.js';
import { DeclineEscalated, DeclineReversed, DeclineUpheld } from '../../requests.events.js';
import { Escalations } from '../escalations.js';
import { refuse } from '../escalations.errors.js';

/** The time to escalate a decline, in working days of the department that asked. */
const DAYS_TO_ESCALATE = 2;

/** The requester does not accept a decline. A lead who did not decline upholds it, or a lead of the provider reverses it. */
@Injectable()
export class EscalateDecline {
  constructor(
    private readonly requests: RequestStore,
    private readonly escalations: Escalations,
    private readonly messages: MessageWriter,
    private readonly calendars: Calendars,
    private readonly holder: HolderAtWork,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, reason: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'escalateDecline');
    await this.requireInTime(request);
    const escalationId = await this.escalations.raise(request.id, 'DECLINE', 'REQUESTER', actor, reason);
    await this.requests.tell(request, DeclineEscalated, { escalationId, roles: BOTH_LEADS }, { actor });
  }

  @Transactional()
  async uphold(actor: Actor, idOrNumber: string, words: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'upholdDecline');
    await this.requests.tell(request, DeclineUpheld, await this.decide(request, actor, 'UPHELD', words), { actor });
  }

  /** The request goes back to the provider. Its clock goes on from where the decline stopped it. */
  @Transactional()
  async reverse(actor: Actor, idOrNumber: string, words: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'reverseDecline');
    await this.holder.require(request);
    await this.requests.tell(request, DeclineReversed, await this.decide(request, actor, 'REVERSED', words), { actor });
  }

  private async decide(request: Request, actor: Actor, outcome: 'UPHELD' | 'REVERSED', body: string) {
    const { id: escalationId } = await this.escalations.awaiting(request.id, 'DECLINE', actor);
    const said = await this.messages.write(request, actor, { body });
    await this.escalations.settle(escalationId, actor, outcome, said.messageId);
    return { ...said, escalationId };
  }

  /** @throws escalation.too_late */
  async requireInTime({ requesterDepartmentId, endedAt }: Request): Promise<void> {
    const calendar = await this.calendars.of(requesterDepartmentId);
    const until = toInstant(calendar.addWorkingDays(toSeconds(endedAt!), DAYS_TO_ESCALATE));
    if (this.clock.now() > until) throw refuse('escalation.too_late', undefined, { until });
  }
}
