import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { newId, Transactional } from '../../../platform/database/index.js';
import type { Ask } from '../ask.js';
import { DraftStore } from '../draft-store.js';
import { ExamineAsk } from '../examine-ask.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { refuse } from '../../requests.errors.js';
import { RequestDrafted } from '../../requests.events.js';

/** Saves an ask for later. Only its author edits the draft, and no department is notified of it. */
@Injectable()
export class DraftRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly drafts: DraftStore,
    private readonly examine: ExamineAsk,
  ) {}

  /** Returns the id of the new draft. */
  @Transactional()
  async execute(actor: Actor, ask: Ask): Promise<string> {
    if (ask.askedAt !== null || ask.lateReason !== null) throw refuse('request.asked_when_sent');
    const id = newId();
    await this.save(actor, id, ask);
    return id;
  }

  /** Overwrites the given parts of the draft. */
  @Transactional()
  async change(actor: Actor, id: string, changes: Partial<Ask>): Promise<void> {
    const draft = await this.requests.lockFor(actor, id, 'draft');
    await this.save(actor, draft.id, { ...(await this.drafts.ask(draft.id)), ...changes });
  }

  private async save(actor: Actor, id: string, ask: Ask): Promise<void> {
    const examined = await this.examine.execute(actor, ask);
    await this.drafts.keepText(id, ask);
    await this.requests.tellAsk(id, RequestDrafted, examined, actor, []);
  }
}
