import type { NegotiatingSide } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import type { AgreedTerms } from '../../terms/agreed-terms.js';
import { refuse } from '../../agreements.errors.js';
import { mayReadNegotiation, sideInAgreement } from '../../agreements.policy.js';
import { ExamineProposal } from '../examine-proposal.js';
import type { MadeMove } from '../happenings.js';
import { Moving } from '../moving.js';
import { NegotiationStore, type NegotiationScope } from '../negotiation-store.js';

/** A move that a lead wants to make. The act adds the side, the person and the instant. */
export type WantedMove =
  | { type: 'COUNTER'; terms: AgreedTerms; reason?: string }
  /** `hash` is the hash of the terms that the person has read. */
  | { type: 'ACCEPT'; hash: string }
  | { type: 'DECLINE'; reason: string; alternative: string }
  | { type: 'WITHDRAW'; reason?: string }
  | { type: 'ESCALATE'; reason?: string }
  /** Puts a joint text to the other lead. */
  | { type: 'TABLE'; terms: AgreedTerms; reason?: string };

/** A lead makes a move for one side. The rules decide whether this side may make it now. */
@Injectable()
export class MakeMove {
  constructor(
    private readonly negotiations: NegotiationStore,
    private readonly examine: ExamineProposal,
    private readonly moving: Moving,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, negotiationId: string, wanted: WantedMove): Promise<void> {
    const held = await this.negotiations.lock(negotiationId);
    if (held === null || !mayReadNegotiation(actor, held.agreement, held.row)) {
      throw refuse('agreement.negotiation_not_found');
    }
    const side = sideInAgreement(actor, held.agreement, held.negotiation);
    if (side === null) throw refuse('agreement.not_yours_to_negotiate');
    await this.moving.make(held, await this.complete(wanted, held.agreement, side, actor.userId));
  }

  private async complete(
    wanted: WantedMove,
    scope: NegotiationScope,
    side: NegotiatingSide,
    actorId: string,
  ): Promise<MadeMove> {
    const by = { side, actorId, at: this.clock.nowSeconds() };
    if (!('terms' in wanted)) return { ...wanted, ...by };
    return { ...wanted, ...by, terms: await this.examine.terms(scope, wanted.terms) };
  }
}
