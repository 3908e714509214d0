import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { refuse } from '../agreements.errors.js';
import { mayReadAgreement, sideToOpen } from '../agreements.policy.js';
import { lockAgreement } from '../lock-agreement.js';
import { Reviews } from './reviews.js';
import type { AttainmentFigures } from './review-words.js';

/** Opens a review before its planned date: a side wants it, or too few requests were answered in time. */
@Injectable()
export class OpenReview {
  constructor(
    private readonly database: Database,
    private readonly reviews: Reviews,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, agreementId: string, reason: string): Promise<void> {
    const agreement = await lockAgreement(this.database, agreementId);
    if (agreement === null || !mayReadAgreement(actor, agreement)) throw refuse('agreement.not_found');
    const side = sideToOpen(actor, agreement);
    if (side === null) throw refuse('agreement.not_yours_to_negotiate');
    if (agreement.activeVersionId === null) throw refuse('agreement.nothing_in_force');
    const by = { actorId: actor.userId, side, at: this.clock.now() };
    const opened = await this.reviews.open(agreement, { cause: 'SIDE', reason }, by);
    if (opened === null) throw refuse('agreement.under_review');
  }

  /**
   * For the watch of attainment. Returns whether a review was opened. It opens none if one is open already or the
   * version has ended.
   */
  @Transactional()
  async becauseOf(agreementId: string, figures: AttainmentFigures, at: Date): Promise<boolean> {
    const agreement = await lockAgreement(this.database, agreementId);
    if (agreement === null) return false;
    return (await this.reviews.open(agreement, { cause: 'ATTAINMENT', figures }, { at })) !== null;
  }
}
