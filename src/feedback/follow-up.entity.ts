import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { Channel } from '../platform/events/index.js';
import type { FollowUpEnding, FollowUpOutcome } from './feedback-words.js';

/** The department that answered owes the requester a question: did it help? One for each answer. */
@Entity('follow_up')
export class FollowUp {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  /** Counts the answers of the request from 1. */
  @Column('integer') resolution: number;
  /** The department that answered. */
  @RefColumn() departmentId: string;
  /** When the answer was given. */
  @InstantColumn() openedAt: Date;
  /** When the department is told that it is time. */
  @InstantColumn() tellAt: Date;
  /** From then on it is missed, also when somebody follows up after all. */
  @InstantColumn() dueAt: Date;
  /** From then on nobody is expected to follow up any more. */
  @InstantColumn() overAt: Date;
  @InstantColumn({ nullable: true }) toldAt: Date | null;
  @InstantColumn({ nullable: true }) missedAt: Date | null;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) ending: FollowUpEnding | null;
  @Column('text', { nullable: true }) outcome: FollowUpOutcome | null;
  @Column('text', { nullable: true }) channel: Channel | null;
  @Column('text', { nullable: true }) note: string | null;
  @RefColumn({ nullable: true }) recordedById: string | null;
}
