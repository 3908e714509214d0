import type { Terms } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import type { AgreedTerms } from '../../terms/agreed-terms.js';
import { refuse } from '../../agreements.errors.js';
import { mayArbitrate, mayReadNegotiation } from '../../agreements.policy.js';
import { ExamineProposal } from '../examine-proposal.js';
import { Moving } from '../moving.js';
import { NegotiationStore, type LoadedNegotiation } from '../negotiation-store.js';

/** The hash of a joint text, or the executive's own terms. */
export type Imposed = { hash: string } | { terms: AgreedTerms };

/** An executive decides on terms after two departments could not agree. Only the first decision counts. */
@Injectable()
export class ImposeTerms {
  constructor(
    private readonly negotiations: NegotiationStore,
    private readonly examine: ExamineProposal,
    private readonly moving: Moving,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, negotiationId: string, imposed: Imposed, reason: string): Promise<void> {
    const held = await this.negotiations.lock(negotiationId);
    const decides = held !== null && mayArbitrate(actor, held.negotiation);
    if (held === null || !(decides || mayReadNegotiation(actor, held.agreement, held.row))) {
      throw refuse('agreement.negotiation_not_found');
    }
    if (!actor.executive) throw refuse('agreement.not_yours_to_decide');
    const terms = 'hash' in imposed ? tabled(held, imposed.hash) : await this.own(held, imposed.terms);
    await this.moving.make(held, { type: 'IMPOSE', actorId: actor.userId, at: this.clock.nowSeconds(), terms, reason });
  }

  private own({ agreement }: LoadedNegotiation, terms: AgreedTerms): Promise<Terms> {
    const { requiredFields, leadTimeSeconds, quotaPerWeek } = terms;
    const bindsRequester = requiredFields.length > 0 || leadTimeSeconds !== undefined || quotaPerWeek !== undefined;
    if (!bindsRequester) throw refuse('agreement.one_sided');
    return this.examine.terms(agreement, terms);
  }
}

/** A joint text can be imposed even if the other lead refused it. */
function tabled({ negotiation }: LoadedNegotiation, hash: string): Terms {
  const text = negotiation.proposals.find((proposal) => proposal.joint && proposal.hash === hash);
  if (text === undefined) throw refuse('agreement.text_not_tabled');
  return text.terms;
}
