import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { RoundEnding } from './feedback-words.js';

/** The collection of ratings from both sides about one answer to a request. A second answer has a round of its own. */
@Entity('feedback_round')
export class FeedbackRound {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  /** Number of the answer within the request, from 1. */
  @Column('integer') resolution: number;
  @RefColumn() requesterDepartmentId: string;
  /** The department that answered. */
  @RefColumn() providerDepartmentId: string;
  /** The instant of the answer. */
  @InstantColumn() openedAt: Date;
  @InstantColumn() askAt: Date;
  @InstantColumn() remindAt: Date;
  /** From this instant on nobody can give or change a rating. */
  @InstantColumn() closesAt: Date;
  @InstantColumn({ nullable: true }) askedAt: Date | null;
  @InstantColumn({ nullable: true }) remindedAt: Date | null;
  /** The instant at which a person of this side first rated. */
  @InstantColumn({ nullable: true }) requesterRatedAt: Date | null;
  @InstantColumn({ nullable: true }) providerRatedAt: Date | null;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) ending: RoundEnding | null;
}
