import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { RoundEnding } from './feedback-words.js';

/** One answer to a request, as far as both sides are asked what they think of it. A second answer has a round of its own. */
@Entity('feedback_round')
export class FeedbackRound {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  /** Counts the answers of the request from 1. */
  @Column('integer') resolution: number;
  @RefColumn() requesterDepartmentId: string;
  /** The department that answered. */
  @RefColumn() providerDepartmentId: string;
  /** When the answer was given. */
  @InstantColumn() openedAt: Date;
  @InstantColumn() askAt: Date;
  @InstantColumn() remindAt: Date;
  /** From then on no rating is given or changed. */
  @InstantColumn() closesAt: Date;
  @InstantColumn({ nullable: true }) askedAt: Date | null;
  @InstantColumn({ nullable: true }) remindedAt: Date | null;
  /** When somebody of the side first rated. */
  @InstantColumn({ nullable: true }) requesterRatedAt: Date | null;
  @InstantColumn({ nullable: true }) providerRatedAt: Date | null;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) ending: RoundEnding | null;
}
