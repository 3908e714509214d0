import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { newId, Transactional } from '../../platform/database/index.js';
import type { Ask } from '../ask.js';
import { ASKED_NOW, type AskedEarlier } from '../asked-earlier.js';
import { DraftStore } from '../draft-store.js';
import { ExamineAsk } from '../examine-ask.js';
import { RequestNumbers } from '../request-numbers.js';
import { RequestStore } from '../request.store.js';
import { BOTH_LEADS, type Priority } from '../request-words.js';
import { RequesterDuties } from '../requester-duties.js';
import { refuse } from '../requests.errors.js';
import { QuotaExceeded, RequestSubmitted, type RequestSubmittedPayload } from '../requests.events.js';

/** What a department over its quota may not claim by itself; the provider may still raise it, or both leads expedite. */
const URGENT: readonly Priority[] = ['P1', 'P2'];

/** Sends an ask to the department that offers the service. From now on its clocks run. */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly drafts: DraftStore,
    private readonly examine: ExamineAsk,
    private readonly numbers: RequestNumbers,
    private readonly duties: RequesterDuties,
  ) {}

  /**
   * Returns the id of the new request.
   * @param parentId the request whose holder asks, when it is for a part of that answer
   */
  @Transactional()
  async execute(actor: Actor, ask: Ask, parentId: string | null = null): Promise<string> {
    const id = newId();
    await this.send(actor, id, ask, parentId);
    return id;
  }

  /** What was saved as a draft is examined again: services close, people move, wished dates pass. */
  @Transactional()
  async draft(actor: Actor, id: string, asked: AskedEarlier = ASKED_NOW): Promise<void> {
    const draft = await this.requests.lockFor(actor, id, 'submit');
    await this.send(actor, draft.id, { ...(await this.drafts.ask(draft.id)), ...asked }, null);
  }

  private async send(actor: Actor, id: string, ask: Ask, parentId: string | null): Promise<void> {
    const examined = await this.examine.execute(actor, ask);
    await this.drafts.keepText(id, ask);
    // Taking the number holds up whoever asks this provider next, so that no two count the same week.
    const number = await this.numbers.next(examined.providerDepartmentId);
    const { missingFields, quotaPerWeek, sentThisWeek, ...duties } = await this.duties.examine({
      ...examined,
      intake: ask.intake,
      wishedDate: ask.wishedDate,
    });
    const overQuota = quotaPerWeek !== null && sentThisWeek >= quotaPerWeek;
    if (overQuota && URGENT.includes(ask.priority)) {
      throw refuse('request.priority_over_quota', undefined, { quotaPerWeek, sentThisWeek });
    }
    const audience = [examined.requesterDepartmentId, examined.providerDepartmentId];
    const kept = { ...duties, overQuota, missingFields, incomplete: missingFields.length > 0 };
    const told = { ...examined, ...kept, number, parentId, ...earlierIn(ask) };
    await this.requests.tellAsk(id, RequestSubmitted, told, actor, audience);
    if (overQuota) await this.tellLeads(id, { agreementId: duties.agreementId!, quotaPerWeek, sentThisWeek });
  }

  private async tellLeads(id: string, exceeded: { agreementId: string; quotaPerWeek: number; sentThisWeek: number }) {
    const request = (await this.requests.find(id))!;
    await this.requests.tell(request, QuotaExceeded, { ...exceeded, roles: BOTH_LEADS }, { actor: null });
  }
}

const earlierIn = ({ askedAt, lateReason }: AskedEarlier): Pick<RequestSubmittedPayload, 'askedEarlier'> =>
  askedAt === null ? {} : { askedEarlier: { askedAt: askedAt.toISOString(), lateReason: lateReason! } };
