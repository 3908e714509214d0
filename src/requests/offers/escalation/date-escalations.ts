import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { isLead, type Actor } from '../../../platform/auth/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Request } from '../../request.entity.js';
import type { DateEscalationOutcome } from '../../request-words.js';
import { departmentFor } from '../../requests.policy.js';
import { refuse } from '../offers.errors.js';
import { DateEscalation, DateEscalationSight } from './date-escalation.entity.js';

/** Escalations of dates as rows. The database allows one open escalation per request. */
@Injectable()
export class DateEscalations {
  constructor(private readonly database: Database) {}

  open(requestId: string): Promise<DateEscalation | null> {
    return this.rows.findOneBy({ requestId, endedAt: IsNull() });
  }

  async begin(escalation: Omit<DateEscalation, 'endedAt' | 'outcome'>): Promise<void> {
    await this.rows.insert({ ...escalation, endedAt: null, outcome: null });
  }

  async end({ id }: DateEscalation, endedAt: Date, outcome: DateEscalationOutcome): Promise<void> {
    await this.rows.update({ id }, { endedAt, outcome });
  }

  /** Reopens the escalation that was overtaken at this instant, at its earlier level. Returns null if there was none. */
  async restore(requestId: string, endedAt: Date): Promise<DateEscalation | null> {
    const overtaken = await this.rows.findOneBy({ requestId, endedAt, outcome: 'OVERTAKEN' });
    return overtaken && this.rows.save({ ...overtaken, endedAt: null, outcome: null });
  }

  /** While a date is escalated, only the leads settle it. @throws offer.for_the_leads */
  async requireLeadWhileOpen(actor: Actor, request: Request): Promise<void> {
    if (isLead(actor, departmentFor(actor, request))) return;
    if ((await this.open(request.id)) !== null) throw refuse('offer.for_the_leads');
  }

  /** Records that this person read the negotiation. False: an earlier reading is already recorded. */
  async noteSight({ id: escalationId }: DateEscalation, userId: string, seenAt: Date): Promise<boolean> {
    const sights = this.database.repository(DateEscalationSight);
    if ((await sights.countBy({ escalationId, userId })) > 0) return false;
    await sights.insert({ escalationId, userId, seenAt });
    return true;
  }

  private get rows() {
    return this.database.repository(DateEscalation);
  }
}
