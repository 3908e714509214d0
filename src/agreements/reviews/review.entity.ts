import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { AttainmentFigures, ReviewCause, ReviewOutcome } from './review-words.js';

/** A review of the version in force. The version stays in force during the review. */
@Entity('agreement_review')
export class Review {
  @IdColumn() id: string;
  @RefColumn() agreementId: string;
  @RefColumn() versionId: string;
  @Column('text') cause: ReviewCause;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('jsonb', { nullable: true }) figures: AttainmentFigures | null;
  @RefColumn({ nullable: true }) openedById: string | null;
  @InstantColumn() openedAt: Date;
  /** The lead of each side who confirmed that it wants no change. */
  @RefColumn({ nullable: true }) requesterConfirmedById: string | null;
  @RefColumn({ nullable: true }) providerConfirmedById: string | null;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) outcome: ReviewOutcome | null;
}
