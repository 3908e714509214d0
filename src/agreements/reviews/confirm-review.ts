import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { AgreementLog } from '../agreement-log.js';
import { refuse } from '../agreements.errors.js';
import { ReviewConfirmed } from '../agreements.events.js';
import { mayReadAgreement, sideToOpen } from '../agreements.policy.js';
import { InForce } from '../versions/in-force.js';
import { lockAgreement } from '../lock-agreement.js';
import { Review } from './review.entity.js';
import { Reviews } from './reviews.js';

/** A lead confirms that the side wants no change. After a lead of each side has confirmed, the review is closed. */
@Injectable()
export class ConfirmReview {
  constructor(
    private readonly database: Database,
    private readonly reviews: Reviews,
    private readonly inForce: InForce,
    private readonly log: AgreementLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, agreementId: string): Promise<void> {
    const agreement = await lockAgreement(this.database, agreementId);
    if (agreement === null || !mayReadAgreement(actor, agreement)) throw refuse('agreement.not_found');
    const side = sideToOpen(actor, agreement);
    if (side === null) throw refuse('agreement.not_yours_to_negotiate');
    const review = await this.reviews.openOf(agreementId);
    if (review === null) throw refuse('agreement.not_under_review');
    const [own, other] =
      side === 'REQUESTER'
        ? (['requesterConfirmedById', 'providerConfirmedById'] as const)
        : (['providerConfirmedById', 'requesterConfirmedById'] as const);
    if (review[own] !== null) return;
    if (review[other] === actor.userId) throw refuse('negotiation.same_person_both_sides');
    const at = this.clock.now();
    await this.database.repository(Review).update(review.id, { [own]: actor.userId });
    await this.log.tell(agreement, ReviewConfirmed, { reviewId: review.id }, { actorId: actor.userId, side, at });
    if (review[other] === null) return;
    const version = (await this.inForce.ofAgreements([agreementId], at)).get(agreementId);
    await this.reviews.close(agreement, 'CONFIRMED', at, version?.terms.reviewEveryDays);
  }
}
