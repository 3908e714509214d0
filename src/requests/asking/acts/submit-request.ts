import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { newId, Transactional } from '../../../platform/database/index.js';
import type { Ask } from '../ask.js';
import { ASKED_NOW, type AskedEarlier } from '../asked-earlier.js';
import { DraftStore } from '../draft-store.js';
import { ExamineAsk } from '../examine-ask.js';
import { ExamineSending } from '../examine-sending.js';
import { RequestNumbers } from '../request-numbers.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { BOTH_LEADS } from '../../request-words.js';
import { QuotaExceeded, RequestSubmitted, type RequestSubmittedPayload } from '../../requests.events.js';

/** Sends an ask to the department that offers the service. The clocks of the request start. */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly drafts: DraftStore,
    private readonly examine: ExamineAsk,
    private readonly sending: ExamineSending,
    private readonly numbers: RequestNumbers,
  ) {}

  /**
   * Returns the id of the new request.
   * @param parentId the request whose holder asks, if the new request is for a part of that answer
   */
  async execute(actor: Actor, ask: Ask, parentId: string | null = null): Promise<string> {
    const id = newId();
    const number = await this.numberFor(actor, ask);
    await this.send(actor, id, ask, number, parentId);
    return id;
  }

  async draft(actor: Actor, idOrNumber: string, asked: AskedEarlier = ASKED_NOW): Promise<void> {
    const { id } = this.requests.judgeFor(actor, await this.requests.find(idOrNumber), 'submit');
    const number = await this.numberFor(actor, { ...(await this.drafts.ask(id)), ...asked });
    await this.sendDraft(actor, id, asked, number);
  }

  /** A saved draft is examined again when it is sent: services close, people move, wished dates pass. */
  @Transactional()
  private async sendDraft(actor: Actor, id: string, asked: AskedEarlier, number: string): Promise<void> {
    const draft = await this.requests.lockFor(actor, id, 'submit');
    await this.send(actor, draft.id, { ...(await this.drafts.ask(draft.id)), ...asked }, number, null);
  }

  /** The request is examined first, so that a refused request takes no number. */
  private async numberFor(actor: Actor, ask: Ask): Promise<string> {
    const { providerDepartmentId } = await this.examine.execute(actor, ask);
    return this.numbers.next(providerDepartmentId);
  }

  @Transactional()
  private async send(actor: Actor, id: string, ask: Ask, number: string, parentId: string | null): Promise<void> {
    const { told, quotaPerWeek, sentThisWeek } = await this.sending.execute(actor, ask);
    await this.drafts.keepText(id, ask);
    const audience = [told.requesterDepartmentId, told.providerDepartmentId];
    await this.requests.tellAsk(
      id,
      RequestSubmitted,
      { ...told, number, parentId, ...earlierIn(ask) },
      actor,
      audience,
    );
    if (!told.overQuota) return;
    await this.tellLeads(id, { agreementId: told.agreementId!, quotaPerWeek: quotaPerWeek!, sentThisWeek });
  }

  private async tellLeads(id: string, exceeded: { agreementId: string; quotaPerWeek: number; sentThisWeek: number }) {
    const request = (await this.requests.find(id))!;
    await this.requests.tell(request, QuotaExceeded, { ...exceeded, roles: BOTH_LEADS }, { actor: null });
  }
}

const earlierIn = ({ askedAt, lateReason }: AskedEarlier): Pick<RequestSubmittedPayload, 'askedEarlier'> =>
  askedAt === null ? {} : { askedEarlier: { askedAt: askedAt.toISOString(), lateReason: lateReason! } };
