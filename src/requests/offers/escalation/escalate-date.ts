import { Injectable } from '@nestjs/common';
import { isLead, type Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId, Transactional } from '../../../platform/database/index.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { BOTH_LEADS, type EscalationLevel } from '../../request-words.js';
import { DateEscalated } from '../../requests.events.js';
import { departmentFor, sideOf } from '../../requests.policy.js';
import { DateNegotiations } from '../date-negotiations.js';
import { refuse } from '../offers.errors.js';
import type { DateEscalation } from './date-escalation.entity.js';
import { DateEscalations } from './date-escalations.js';
import { isStuck } from './stuck.js';

/** Escalates a date that two sides could not settle to their leads. A lead may escalate it further, to the executives. */
@Injectable()
export class EscalateDate {
  constructor(
    private readonly requests: RequestStore,
    private readonly negotiations: DateNegotiations,
    private readonly escalations: DateEscalations,
    private readonly clock: Clock,
  ) {}

  /** @throws offer.date_not_stuck, offer.for_the_leads, offer.escalated_already */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, reason: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'escalateDate');
    const { open, level } = await this.requireNextLevel(actor, request);
    if (open !== null) await this.escalations.end(open, this.clock.now(), 'TAKEN_FURTHER');
    const id = newId();
    const by = { side: sideOf(actor, request)!, escalatedById: actor.userId };
    await this.escalations.begin({ id, requestId: request.id, level, reason, escalatedAt: this.clock.now(), ...by });
    const roles = level === 'LEADS' ? BOTH_LEADS : (['executive'] as const);
    await this.requests.tell(request, DateEscalated, { escalationId: id, level, roles }, { actor });
  }

  /**
   * The next level of the escalation, and the open escalation if there is one.
   * @throws offer.date_not_stuck, offer.for_the_leads, offer.escalated_already
   */
  async requireNextLevel(
    actor: Actor,
    request: Request,
  ): Promise<{ open: DateEscalation | null; level: EscalationLevel }> {
    const open = await this.escalations.open(request.id);
    if (open === null) {
      await this.requireStuck(request.id);
      return { open, level: 'LEADS' };
    }
    if (open.level === 'EXECUTIVES') throw refuse('offer.escalated_already');
    if (!isLead(actor, departmentFor(actor, request))) throw refuse('offer.for_the_leads');
    return { open, level: 'EXECUTIVES' };
  }

  private async requireStuck(requestId: string): Promise<void> {
    const negotiations = await this.negotiations.allOf(requestId);
    const told = negotiations.map(({ row, offers }) => ({
      state: row.state,
      outcomes: offers.map(({ outcome }) => outcome),
    }));
    if (!isStuck(told)) throw refuse('offer.date_not_stuck');
  }
}
