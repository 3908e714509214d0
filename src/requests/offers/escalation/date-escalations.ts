import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { isLead, type Actor } from '../../../platform/auth/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Request } from '../../request.entity.js';
import type { EscalationOutcome } from '../../request-words.js';
import { departmentFor } from '../../requests.policy.js';
import { refuse } from '../offers.errors.js';
import { DateEscalation, DateEscalationSight } from './date-escalation.entity.js';

/** The escalations of dates, as rows; the database lets one of a request be open at a time. */
@Injectable()
export class DateEscalations {
  constructor(private readonly database: Database) {}

  open(requestId: string): Promise<DateEscalation | null> {
    return this.rows.findOneBy({ requestId, endedAt: IsNull() });
  }

  async begin(escalation: Omit<DateEscalation, 'endedAt' | 'outcome'>): Promise<void> {
    await this.rows.insert({ ...escalation, endedAt: null, outcome: null });
  }

  async end({ id }: DateEscalation, endedAt: Date, outcome: EscalationOutcome): Promise<void> {
    await this.rows.update({ id }, { endedAt, outcome });
  }

  /** The one that was overtaken at this moment is open again, at the level it had; null when there was none. */
  async restore(requestId: string, endedAt: Date): Promise<DateEscalation | null> {
    const overtaken = await this.rows.findOneBy({ requestId, endedAt, outcome: 'OVERTAKEN' });
    return overtaken && this.rows.save({ ...overtaken, endedAt: null, outcome: null });
  }

  /** Once a date lies with the leads, they settle it. Refuses with `offer.for_the_leads`. */
  async requireLeadWhileOpen(actor: Actor, request: Request): Promise<void> {
    if (isLead(actor, departmentFor(actor, request))) return;
    if ((await this.open(request.id)) !== null) throw refuse('offer.for_the_leads');
  }

  /** False when this person's reading was noted before. */
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
