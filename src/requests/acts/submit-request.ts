import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { newId, Transactional } from '../../platform/database/index.js';
import type { Ask } from '../ask.js';
import { DraftStore } from '../draft-store.js';
import { ExamineAsk } from '../examine-ask.js';
import { RequestNumbers } from '../request-numbers.js';
import { RequestStore } from '../request.store.js';
import { RequestSubmitted } from '../requests.events.js';

/** Sends an ask to the department that offers the service. From now on its clocks run. */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly drafts: DraftStore,
    private readonly examine: ExamineAsk,
    private readonly numbers: RequestNumbers,
  ) {}

  /** Returns the id of the new request. */
  @Transactional()
  async execute(actor: Actor, ask: Ask): Promise<string> {
    const id = newId();
    await this.send(actor, id, ask);
    return id;
  }

  /** What was saved as a draft is examined again: services close, people move, wished dates pass. */
  @Transactional()
  async draft(actor: Actor, id: string): Promise<void> {
    const draft = await this.requests.lockFor(actor, id, 'submit');
    await this.send(actor, draft.id, await this.drafts.ask(draft.id));
  }

  private async send(actor: Actor, id: string, ask: Ask): Promise<void> {
    const examined = await this.examine.execute(actor, ask);
    await this.drafts.keepText(id, ask);
    const number = await this.numbers.next(examined.providerDepartmentId);
    const audience = [examined.requesterDepartmentId, examined.providerDepartmentId];
    await this.requests.tellAsk(id, RequestSubmitted, { ...examined, number }, actor, audience);
  }
}
