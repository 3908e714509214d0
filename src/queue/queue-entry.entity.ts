import type { EffortSource } from '@lockstep/delay-cost';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, MoneyColumn, RefColumn } from '../platform/database/index.js';
import type { Basis, Nominal } from './reckoning/basis.js';
import type { OrderLine } from './reckoning/order-line.js';

/**
 * An open request in the queue of the department that holds it: where it stands, and all that the place was reckoned
 * from. A projection; what moves without touching its price is read off the request itself.
 */
@Entity('queue_entry')
export class QueueEntry {
  @IdColumn() requestId: string;
  @RefColumn() departmentId: string;
  /** 0: it goes before all others, as both leads agreed; 1: it takes its turn. */
  @Column('smallint') lane: number;
  /** The saving of an hour of work on it, minor units of `currency`. */
  @MoneyColumn() savedPerHour: bigint;
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn() submittedAt: Date;
  /** The saving of beginning now over beginning one lookahead later, minor units of `currency`. */
  @MoneyColumn() saved: bigint;
  /** The currency reports are read in: orders of several currencies can be compared in one only. */
  @Column('text') currency: string;
  @Column('text') basis: Basis;
  /** Whether the terms of all orders it holds up were confirmed; null where it holds up none. */
  @Column('boolean', { nullable: true }) verified: boolean | null;
  @Column('integer') effortMinutes: number;
  @Column('text') effortSource: EffortSource;
  /** The answer, were it begun now, and one lookahead later. */
  @InstantColumn() finishNowAt: Date;
  @InstantColumn() finishLaterAt: Date;
  /** Null where its orders decide. */
  @Column('jsonb', { nullable: true }) nominal: Nominal | null;
  /** One for each order that cannot leave without the answer. */
  @Column('jsonb') lines: OrderLine[];
  @Column('integer') requestVersion: number;
  @InstantColumn() reckonedAt: Date;
}
