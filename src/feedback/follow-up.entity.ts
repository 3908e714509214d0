import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { Channel } from '../platform/events/index.js';
import type { FollowUpEnding, FollowUpOutcome } from './feedback-words.js';

/** The duty of the department that answered to ask the requester whether the answer helped. One for each answer. */
@Entity('follow_up')
export class FollowUp {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  /** Number of the answer within the request, from 1. */
  @Column('integer') resolution: number;
  /** The department that answered. */
  @RefColumn() departmentId: string;
  /** The instant of the answer. */
  @InstantColumn() openedAt: Date;
  /** The instant at which the department is notified that the follow-up is due. */
  @InstantColumn() tellAt: Date;
  /** From this instant on the follow-up is missed, even when it is made later. */
  @InstantColumn() dueAt: Date;
  /** From this instant on the follow-up is no longer expected. */
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
