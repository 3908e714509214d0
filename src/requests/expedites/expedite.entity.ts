import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import type { Priority } from '../request-words.js';

export const EXPEDITE_STATES = ['ASKED', 'APPROVED', 'REFUSED', 'LAPSED'] as const;
export type ExpediteState = (typeof EXPEDITE_STATES)[number];

/** A wish that a request go before all others, and the decision of the two leads. */
@Entity('expedite')
export class Expedite {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  /** The side of the person who asked. */
  @Column('text') side: Side;
  @RefColumn() askedById: string;
  @InstantColumn() askedAt: Date;
  @Column('text') reason: string;
  /** The priority after approval. Null: the priority stays. */
  @Column('text', { nullable: true }) priority: Priority | null;
  @Column('text') state: ExpediteState;
  @RefColumn({ nullable: true }) requesterApprovedById: string | null;
  @InstantColumn({ nullable: true }) requesterApprovedAt: Date | null;
  @RefColumn({ nullable: true }) providerApprovedById: string | null;
  @InstantColumn({ nullable: true }) providerApprovedAt: Date | null;
  @RefColumn({ nullable: true }) refusedById: string | null;
  /** The reason of the refusal. */
  @Column('text', { nullable: true }) refusal: string | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}
