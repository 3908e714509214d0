import { Injectable } from '@nestjs/common';
import { Actor, departmentIdsOf, isLead, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog, type EventType } from '../../platform/events/index.js';
import { requireVersion } from '../../platform/http/etag.js';
import { ProposeAgreement } from '../negotiations/acts/propose-agreement.js';
import type { AgreedTerms } from '../terms/agreed-terms.js';
import { refuse } from '../agreements.errors.js';
import { partiesOfAgreement } from '../agreements.policy.js';
import { ExamineProposal } from '../negotiations/examine-proposal.js';
import type { NegotiationScope } from '../negotiations/negotiation-store.js';
import { AgreementDraft } from './draft.entity.js';
import { DraftChanged, DraftDiscarded, DraftProposed, DraftWritten } from './drafts.events.js';

/** Drafts of terms. Each member of the department that writes a draft may work on it. Only a lead may propose it. */
@Injectable()
export class AgreementDrafts {
  constructor(
    private readonly database: Database,
    private readonly examine: ExamineProposal,
    private readonly proposeAgreement: ProposeAgreement,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The drafts of the reader's departments, the newest first. */
  list(actor: Actor, after: string | null, limit: number): Promise<AgreementDraft[]> {
    const drafts = this.database.repository(AgreementDraft).createQueryBuilder('d');
    drafts.where('d.departmentId = ANY (:own)', { own: departmentIdsOf(actor) });
    if (after !== null) drafts.andWhere('d.id < :after', { after });
    return drafts.orderBy('d.id', 'DESC').limit(limit).getMany();
  }

  async read(actor: Actor, id: string): Promise<AgreementDraft> {
    return visible(actor, await this.database.repository(AgreementDraft).findOneBy({ id }));
  }

  @Transactional()
  async write(actor: Actor, scope: NegotiationScope, terms: AgreedTerms): Promise<AgreementDraft> {
    const departmentId = partiesOfAgreement(scope).find((side) => isMember(actor, side));
    if (departmentId === undefined) throw refuse('agreement.not_yours_to_draft');
    await this.examine.scope(scope);
    await this.examine.terms(scope, terms);
    const now = this.clock.now();
    const drafts = this.database.repository(AgreementDraft);
    const written = { ...scope, id: newId(), departmentId, terms, authorId: actor.userId };
    const draft = drafts.create({ ...written, createdAt: now, updatedAt: now, version: 1 });
    await drafts.insert(draft);
    await this.tell(actor, draft, DraftWritten);
    return draft;
  }

  @Transactional()
  async change(actor: Actor, id: string, version: number, terms: AgreedTerms): Promise<AgreementDraft> {
    const draft = await this.hold(actor, id, version);
    await this.examine.terms(draft, terms);
    const changed = { ...draft, terms, updatedAt: this.clock.now(), version: version + 1 };
    await this.database.repository(AgreementDraft).save(changed);
    await this.tell(actor, changed, DraftChanged);
    return changed;
  }

  @Transactional()
  async discard(actor: Actor, id: string, version: number): Promise<void> {
    const draft = await this.hold(actor, id, version);
    await this.database.repository(AgreementDraft).delete(id);
    await this.tell(actor, draft, DraftDiscarded);
  }

  /** Proposes the draft to the other side and deletes it. Returns the id of the negotiation. */
  @Transactional()
  async propose(actor: Actor, id: string, version: number, reason?: string): Promise<string> {
    const { departmentId } = await this.read(actor, id);
    if (!isLead(actor, departmentId)) throw refuse('agreement.not_yours_to_negotiate');
    const draft = await this.hold(actor, id, version);
    const { requesterDepartmentId, providerDepartmentId, serviceId, terms } = draft;
    const scope = { requesterDepartmentId, providerDepartmentId, serviceId };
    const negotiationId = await this.proposeAgreement.execute(actor, scope, terms, reason, departmentId);
    await this.database.repository(AgreementDraft).delete(id);
    await this.tell(actor, draft, DraftProposed);
    return negotiationId;
  }

  private async hold(actor: Actor, id: string, version: number): Promise<AgreementDraft> {
    const lock = { mode: 'pessimistic_write' } as const;
    const draft = visible(actor, await this.database.repository(AgreementDraft).findOne({ where: { id }, lock }));
    requireVersion(version, draft.version);
    return draft;
  }

  private async tell(actor: Actor, draft: AgreementDraft, type: EventType<{ version: number }>): Promise<void> {
    await this.events.record(type, {
      stream: { kind: 'agreement_draft', id: draft.id },
      payload: { version: draft.version },
      actorId: actor.userId,
      audience: [draft.departmentId],
    });
  }
}

function visible(actor: Actor, draft: AgreementDraft | null): AgreementDraft {
  if (draft === null || !isMember(actor, draft.departmentId)) throw refuse('agreement.draft_not_found');
  return draft;
}
