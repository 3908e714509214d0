import type { OrderPolicy } from '@lockstep/delay-cost';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, MoneyColumn, RefColumn } from '../platform/database/index.js';
import type { TermsSource } from './customers/pin-defaults.js';
import type { StoredProfile } from './stored-profile.js';

export const ORDER_PHASES = ['BEFORE', 'DURING', 'AFTER'] as const;
export type OrderPhase = (typeof ORDER_PHASES)[number];

export const CANCELLATION_KINDS = ['BECAUSE_LATE', 'OTHER'] as const;
export type CancellationKind = (typeof CANCELLATION_KINDS)[number];

/** An external customer's order, as far as waiting can make it late. */
@Entity('customer_order')
export class CustomerOrder {
  @IdColumn() id: string;
  /** The system it comes from, like `ERP`; with the reference it is the order's name. */
  @Column('text') system: string;
  @Column('text') reference: string;
  /** As its source calls whoever ordered. */
  @Column('text', { nullable: true }) customer: string | null;
  /** Null for one that nobody named, and for a name that somebody outside the owner's department typed in. */
  @RefColumn({ nullable: true }) customerId: string | null;
  /** The contract it stands under: the one it names, else the one its customer had when it came in. */
  @RefColumn({ nullable: true }) contractTemplateId: string | null;
  /** The price for the customer, in minor units; unknown on a stub. */
  @MoneyColumn({ nullable: true }) value: bigint | null;
  @Column('text') currency: string;
  /** In which the promised date begins and ends. */
  @Column('text') zone: string;
  /** The last day on which a release is on time, by the promise in force; `order_promise` has all of them. */
  @LocalDateColumn({ nullable: true }) promisedDate: string | null;
  /** Planned work between the last answer and the release, in whole units of the profile's axis. */
  @Column('integer') releaseAllowanceDays: number;
  /**
   * The cost of lateness; null until it is known. A default is copied here, and later changes of the default leave it
   * alone.
   */
  @Column('jsonb', { nullable: true }) profile: StoredProfile | null;
  @Column('text', { nullable: true }) profileSource: TermsSource | null;
  /** The owner's rule when the answer is missing on the promised date. */
  @Column('text') policy: OrderPolicy;
  /** Null: nobody has said, so it is to hold. */
  @Column('text', { nullable: true }) policySource: TermsSource | null;
  /** The cost of a failure of this order, in minor units; null: not stated. */
  @MoneyColumn({ nullable: true }) failureCost: bigint | null;
  @Column('text', { nullable: true }) failureCostSource: TermsSource | null;
  /** The cost of losing the order to its delay, beside the delay, in minor units. */
  @MoneyColumn({ nullable: true }) lostOrderLump: bigint | null;
  /** Where the customer stands: asking for an offer, waiting for what was ordered, using what was delivered. */
  @Column('text') phase: OrderPhase;
  /** The department that answers to the customer. */
  @RefColumn() ownerDepartmentId: string;
  /** The department by whose calendar its working days are counted; null: its owner's. */
  @RefColumn({ nullable: true }) calendarDepartmentId: string | null;
  /** The version the source system gave its last accepted word. */
  @Column('bigint', { nullable: true }) sourceVersion: string | null;
  /** Value, promise and profile as they stand were confirmed; what was typed by hand is not, until a lead says so. */
  @InstantColumn({ nullable: true }) verifiedAt: Date | null;
  @RefColumn({ nullable: true }) verifiedById: string | null;
  @InstantColumn({ nullable: true }) releasedAt: Date | null;
  /** False when it left before the answer it waited for had come. */
  @Column('boolean', { nullable: true }) releasedWithAnswer: boolean | null;
  @Column('text', { nullable: true }) releaseReason: string | null;
  /** The person who decided. */
  @RefColumn({ nullable: true }) releasedById: string | null;
  /** When it ended without leaving; it is either released or cancelled. */
  @InstantColumn({ nullable: true }) cancelledAt: Date | null;
  @Column('text', { nullable: true }) cancellationKind: CancellationKind | null;
  @Column('text', { nullable: true }) cancellationReason: string | null;
  @RefColumn({ nullable: true }) cancelledById: string | null;
  @RefColumn() createdById: string;
  @InstantColumn() createdAt: Date;
  @Column('integer') version: number;
}
