import type { PromiseKind } from '@lockstep/delay-cost';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../../platform/database/index.js';

export const PROMISE_KINDS = ['FIRST', 'CUSTOMER_AGREED', 'CORRECTION'] as const;
/** The kinds of change to a date that was promised already. */
export const PROMISE_CHANGES = ['CUSTOMER_AGREED', 'CORRECTION'] as const;
export type PromiseChange = (typeof PROMISE_CHANGES)[number];

/** One word about when the order was promised for. Never changed: what was believed before stays beside it. */
@Entity('order_promise')
export class OrderPromise {
  @IdColumn() id: string;
  @RefColumn() orderId: string;
  /** From 1, in the order in which they were said. */
  @Column('integer') ordinal: number;
  @Column('text') kind: PromiseKind;
  /** Null: nothing was promised after all. */
  @LocalDateColumn({ nullable: true }) promisedDate: string | null;
  /** Since when the date the customer agreed to holds. */
  @InstantColumn({ nullable: true }) agreedAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  @RefColumn() recordedById: string;
  @InstantColumn() recordedAt: Date;
}
