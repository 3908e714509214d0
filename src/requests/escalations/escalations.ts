import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import { Escalation, type EscalationOutcome } from './escalation.entity.js';
import { refuse } from './escalations.errors.js';

/** Escalations as rows. The database allows one open escalation per request. */
@Injectable()
export class Escalations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  of(requestId: string): Promise<Escalation[]> {
    return this.rows.find({ where: { requestId }, order: { raisedAt: 'ASC', id: 'ASC' } });
  }

  /** Opens an escalation and returns its id. @throws escalation.open if another escalation is open */
  async raise(requestId: string, kind: Escalation['kind'], side: Side, actor: Actor, reason: string): Promise<string> {
    await this.requireNoneOpen(requestId);
    const [id, raisedAt] = [newId(), this.clock.now()];
    const open = { outcome: null, answerMessageId: null, settledById: null, settledAt: null };
    await this.rows.insert({ id, requestId, kind, side, reason, raisedById: actor.userId, raisedAt, ...open });
    return id;
  }

  /** @throws escalation.open */
  async requireNoneOpen(requestId: string): Promise<void> {
    if (await this.rows.existsBy({ requestId, settledAt: IsNull() })) throw refuse('escalation.open');
  }

  /**
   * The open escalation, for the lead who answers it. A lead may not answer an escalation that they raised.
   * @throws escalation.none, escalation.own
   */
  async awaiting(requestId: string, kind: Escalation['kind'], actor: Actor): Promise<Escalation> {
    const open = await this.rows.findOneBy({ requestId, kind, settledAt: IsNull() });
    if (open === null) throw refuse('escalation.none');
    if (open.raisedById === actor.userId) throw refuse('escalation.own');
    return open;
  }

  async settle(id: string, actor: Actor, outcome: EscalationOutcome, answerMessageId: string): Promise<void> {
    await this.rows.update(
      { id },
      { outcome, answerMessageId, settledById: actor.userId, settledAt: this.clock.now() },
    );
  }

  /** Closes the open escalation of a request that has ended: it needs no answer. */
  async lapse(requestId: string, settledAt: Date): Promise<void> {
    await this.rows.update({ requestId, settledAt: IsNull() }, { outcome: 'LAPSED', settledAt });
  }

  /** Reopens the escalation that lapsed at this instant. */
  async restore(requestId: string, settledAt: Date): Promise<void> {
    await this.rows.update({ requestId, settledAt, outcome: 'LAPSED' }, { outcome: null, settledAt: null });
  }

  private get rows() {
    return this.database.repository(Escalation);
  }
}
