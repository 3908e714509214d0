import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import type { OfferKind } from '../request-words.js';

export const OUTCOMES = ['ACCEPTED', 'DECLINED', 'COUNTERED', 'WITHDRAWN', 'EXPIRED', 'LAPSED'] as const;
export type OfferResult = (typeof OUTCOMES)[number];

/**
 * A date, or a duration in working time, that one side offers the other. Later changes write only `outcome` and
 * `settledAt`.
 */
@Entity('offer')
export class Offer {
  @IdColumn() id: string;
  @RefColumn() negotiationId: string;
  @RefColumn() requestId: string;
  /** The number of the offer on the request, from 1. */
  @Column('integer') number: number;
  @Column('text') side: Side;
  @RefColumn() authorId: string;
  @Column('text') kind: OfferKind;
  @InstantColumn({ nullable: true }) date: Date | null;
  /** Working seconds of the provider, counted from the acceptance. */
  @SecondsColumn({ nullable: true }) seconds: number | null;
  @Column('text', { nullable: true }) reason: string | null;
  /** The hash that an acceptance must send back. */
  @Column('text') hash: string;
  @InstantColumn() replyBy: Date;
  @InstantColumn() madeAt: Date;
  /** Null: the offer is open. */
  @Column('text', { nullable: true }) outcome: OfferResult | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}
