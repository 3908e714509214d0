import type { EffortSource } from '@lockstep/delay-cost';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, MoneyColumn, RefColumn } from '../platform/database/index.js';
import type { Basis, Nominal } from './reckoning/basis.js';
import type { OrderLine } from './reckoning/order-line.js';

/**
 * An open request in the queue of the department that holds it: its place, and the figures the place was computed from.
 * A projection. Fields that change without changing the price are read from the request itself.
 */
@Entity('queue_entry')
export class QueueEntry {
  @IdColumn() requestId: string;
  @RefColumn() departmentId: string;
  /** 0: expedited, as both leads agreed, so it goes before all others. 1: it takes its turn. */
  @Column('smallint') lane: number;
  /** The saving for each hour of work on the request, in minor units of `currency`. */
  @MoneyColumn() savedPerHour: bigint;
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn() submittedAt: Date;
  /** The saving of beginning now instead of one lookahead later, in minor units of `currency`. */
  @MoneyColumn() saved: bigint;
  /** The report currency, because orders of several currencies can only be compared in one. */
  @Column('text') currency: string;
  @Column('text') basis: Basis;
  /** Whether the terms of all orders that the request holds up were confirmed; null where it holds up none. */
  @Column('boolean', { nullable: true }) verified: boolean | null;
  @Column('integer') effortMinutes: number;
  @Column('text') effortSource: EffortSource;
  /** When the request is answered if it is begun now, and if it is begun one lookahead later. */
  @InstantColumn() finishNowAt: Date;
  @InstantColumn() finishLaterAt: Date;
  /** The nominal rate of the service; null where orders decide the place. */
  @Column('jsonb', { nullable: true }) nominal: Nominal | null;
  /** One line for each order that cannot leave without the answer. */
  @Column('jsonb') lines: OrderLine[];
  @Column('integer') requestVersion: number;
  @InstantColumn() reckonedAt: Date;
}
