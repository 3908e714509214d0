import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, newId } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import { AgreementLog, type AgreementHappening } from '../agreement-log.js';
import { ReviewClosed, ReviewOpened } from '../agreements.events.js';
import { Agreement } from '../agreement.entity.js';
import type { VersionInForce } from '../versions/in-force.js';
import { Review } from './review.entity.js';
import type { AttainmentFigures, ReviewCause, ReviewOutcome } from './review-words.js';
import { DAY_MS } from '../../platform/clock/durations.js';

export const REVIEW_TIME = 'agreement.review';

/** Calendar days from the start of a version that an executive decided on until its first review. */
const DAYS_AFTER_IMPOSITION = 30;

export interface WantedReview {
  cause: ReviewCause;
  reason?: string;
  figures?: AttainmentFigures;
}

/** Opens and closes reviews of an agreement that the caller has locked, and plans the next review. */
@Injectable()
export class Reviews {
  constructor(
    private readonly database: Database,
    private readonly timers: Timers,
    private readonly log: AgreementLog,
  ) {}

  openOf(agreementId: string): Promise<Review | null> {
    return this.database.repository(Review).findOneBy({ agreementId, closedAt: IsNull() });
  }

  wasReviewed(versionId: string): Promise<boolean> {
    return this.database.repository(Review).existsBy({ versionId });
  }

  /** Null when a review is open already, or no version is in force. */
  async open(
    agreement: Agreement,
    { cause, reason, figures }: WantedReview,
    by: AgreementHappening,
  ): Promise<Review | null> {
    const versionId = agreement.activeVersionId;
    if (versionId === null || (await this.openOf(agreement.id)) !== null) return null;
    const reviews = this.database.repository(Review);
    const review = reviews.create({
      id: newId(),
      agreementId: agreement.id,
      versionId,
      cause,
      reason: reason ?? null,
      figures: figures ?? null,
      openedById: by.actorId ?? null,
      openedAt: by.at,
    });
    await reviews.insert(review);
    await this.plan(agreement, null);
    await this.log.tell(agreement, ReviewOpened, { reviewId: review.id, versionId, cause }, by);
    return review;
  }

  /** Closes the open review, if there is one. Plans the next review after `everyDays`; without it no review is planned. */
  async close(agreement: Agreement, outcome: ReviewOutcome, at: Date, everyDays?: number): Promise<void> {
    const review = await this.openOf(agreement.id);
    if (review !== null) {
      await this.database.repository(Review).save({ ...review, closedAt: at, outcome });
      await this.log.tell(agreement, ReviewClosed, { reviewId: review.id, outcome }, { at });
    }
    await this.plan(agreement, everyDays === undefined ? null : after(at, everyDays));
  }

  /**
   * Plans the first review of a version that has come into force: after its period, or after 30 days if an executive
   * decided on it.
   */
  async planFirst(agreement: Agreement, { origin, terms, effectiveFrom }: VersionInForce): Promise<void> {
    const days = origin === 'IMPOSED' ? DAYS_AFTER_IMPOSITION : terms.reviewEveryDays;
    await this.plan(agreement, after(effectiveFrom, days));
  }

  private async plan(agreement: Agreement, dueAt: Date | null): Promise<void> {
    agreement.reviewDueAt = dueAt;
    await this.database.repository(Agreement).update(agreement.id, { reviewDueAt: dueAt });
    const timer = { kind: REVIEW_TIME, subjectId: agreement.id };
    if (dueAt === null) await this.timers.cancel(timer);
    else await this.timers.schedule({ ...timer, dueAt });
  }
}

const after = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY_MS);
