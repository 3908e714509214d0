import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import type { Ask } from './ask.js';
import { DraftStore } from './draft-store.js';
import { ExamineAsk } from './examine-ask.js';
import { OrdersAbove } from '../above/orders-above.js';
import type { Priority } from '../request-words.js';
import { RequesterDuties, type Examined } from './requester-duties.js';
import { refuse } from '../requests.errors.js';
import type { KeptDuties, RequestDraftedPayload } from '../requests.events.js';

/**
 * Priorities that a department over its quota may not choose by itself. The provider may still raise the priority, or
 * both leads may expedite the request.
 */
const URGENT: readonly Priority[] = ['P1', 'P2'];

/** An ask that may be sent, with the result of checking the requester's duties. */
export interface Sendable extends Pick<Examined, 'quotaPerWeek' | 'sentThisWeek'> {
  told: RequestDraftedPayload & KeptDuties;
}

/** Examines an ask at the moment it is sent, including the agreement between the two departments. */
@Injectable()
export class ExamineSending {
  constructor(
    private readonly examine: ExamineAsk,
    private readonly duties: RequesterDuties,
    private readonly drafts: DraftStore,
    private readonly above: OrdersAbove,
  ) {}

  /** @throws request.priority_over_quota, and all refusals of `ExamineAsk` */
  async execute(actor: Actor, ask: Ask): Promise<Sendable> {
    const examined = await this.examine.execute(actor, ask);
    const { intake, wishedDate } = ask;
    const { missingFields, quotaPerWeek, sentThisWeek, ...duties } = await this.duties.examine({
      ...examined,
      intake,
      wishedDate,
    });
    const overQuota = quotaPerWeek !== null && sentThisWeek >= quotaPerWeek;
    if (overQuota && URGENT.includes(ask.priority)) {
      throw refuse('request.priority_over_quota', undefined, { quotaPerWeek, sentThisWeek });
    }
    const kept = { ...duties, overQuota, missingFields, incomplete: missingFields.length > 0 };
    return { told: { ...examined, ...kept }, quotaPerWeek, sentThisWeek };
  }

  /**
   * Examines a draft as it was saved: services close, people move, wished dates pass, orders go out of sight.
   * @throws every refusal that sending the draft would give
   */
  async requireSendable(actor: Actor, draftId: string): Promise<void> {
    const ask = await this.drafts.ask(draftId);
    const { told } = await this.execute(actor, ask);
    if (ask.orderReference === null) return;
    await this.above.orders.requireNamable(told.requesterDepartmentId, ask.orderReference);
  }
}
