import { begin, negotiationIsOver } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import type { AgreedTerms } from '../../terms/agreed-terms.js';
import { AgreementLog } from '../../agreement-log.js';
import { refuse } from '../../agreements.errors.js';
import { AgreementProposed } from '../../agreements.events.js';
import { sideToOpen } from '../../agreements.policy.js';
import { NegotiationCircumstances } from '../circumstances.js';
import { ExamineProposal } from '../examine-proposal.js';
import { putForward } from '../happenings.js';
import { byAgreementRules, Moving } from '../moving.js';
import { NegotiationStore, type LoadedNegotiation, type NegotiationScope } from '../negotiation-store.js';

/** A lead proposes terms to the other department, for a first agreement or for the next version of one. */
@Injectable()
export class ProposeAgreement {
  constructor(
    private readonly examine: ExamineProposal,
    private readonly circumstances: NegotiationCircumstances,
    private readonly negotiations: NegotiationStore,
    private readonly moving: Moving,
    private readonly log: AgreementLog,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the negotiation. A lead of both departments may name the one to act for in `departmentId`. */
  @Transactional()
  async execute(
    actor: Actor,
    scope: NegotiationScope,
    terms: AgreedTerms,
    reason?: string,
    departmentId?: string,
  ): Promise<string> {
    const side = sideToOpen(actor, scope, departmentId);
    if (side === null) throw refuse('agreement.not_yours_to_negotiate');
    await this.examine.scope(scope);
    const text = await this.examine.terms(scope, terms);
    const agreement = await this.negotiations.lockScope(scope);
    const latest = await this.negotiations.latestOf(agreement.id);
    refuseASecond(latest);
    const alreadyProposed = await this.circumstances.alreadyProposed(latest, side);
    const { replyBy } = await this.circumstances.of(scope, side === 'REQUESTER' ? 'PROVIDER' : 'REQUESTER');
    const by = { side, actorId: actor.userId, at: this.clock.nowSeconds() };
    const negotiation = byAgreementRules(() =>
      begin({ ...by, kind: 'AGREEMENT', terms: text, reason, replyBy, alreadyProposed }),
    );
    const begun = await this.negotiations.add(agreement, side, negotiation);
    await this.moving.watchDeadline(begun);
    const proposed = putForward(begun.row.id, negotiation);
    await this.log.tell(agreement, AgreementProposed, proposed, { ...by, at: this.clock.now() });
    return begun.row.id;
  }
}

function refuseASecond(latest: LoadedNegotiation | null): void {
  if (latest === null || negotiationIsOver(latest.negotiation)) return;
  const { id } = latest.row;
  throw refuse('agreement.negotiation_open', undefined, {
    negotiationId: id,
    link: `/api/v1/agreement-negotiations/${id}`,
  });
}
