import type { PromiseKind } from '@lockstep/delay-cost';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../../platform/database/index.js';

export const PROMISE_KINDS = ['FIRST', 'CUSTOMER_AGREED', 'CORRECTION'] as const;
/** The kinds of change to a promised date. */
export const PROMISE_CHANGES = ['CUSTOMER_AGREED', 'CORRECTION'] as const;
export type PromiseChange = (typeof PROMISE_CHANGES)[number];

/** One statement about the promised date of an order. Never changed: earlier statements stay beside it. */
@Entity('order_promise')
export class OrderPromise {
  @IdColumn() id: string;
  @RefColumn() orderId: string;
  /** Counts from 1, in the sequence of the statements. */
  @Column('integer') ordinal: number;
  @Column('text') kind: PromiseKind;
  /** Null: no date is promised any more. */
  @LocalDateColumn({ nullable: true }) promisedDate: string | null;
  /** From this instant on the date that the customer agreed to holds. */
  @InstantColumn({ nullable: true }) agreedAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  @RefColumn() recordedById: string;
  @InstantColumn() recordedAt: Date;
}
