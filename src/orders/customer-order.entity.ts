import type { OrderPolicy } from '@lockstep/delay-cost';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, MoneyColumn, RefColumn } from '../platform/database/index.js';
import type { OrderTermsSource } from './customers/pin-defaults.js';
import type { StoredProfile } from './stored-profile.js';

export const ORDER_PHASES = ['BEFORE', 'DURING', 'AFTER'] as const;
export type OrderPhase = (typeof ORDER_PHASES)[number];

export const CANCELLATION_KINDS = ['BECAUSE_LATE', 'OTHER'] as const;
export type CancellationKind = (typeof CANCELLATION_KINDS)[number];

/** A customer's order, with everything that decides the cost of its lateness. */
@Entity('customer_order')
export class CustomerOrder {
  @IdColumn() id: string;
  /** The system the order comes from, like `ERP`. System and reference together are its name. */
  @Column('text') system: string;
  @Column('text') reference: string;
  /** The customer's name as the source system writes it. */
  @Column('text', { nullable: true }) customer: string | null;
  /** Null when no customer was named, or when the name was typed in by somebody outside the owner's department. */
  @RefColumn({ nullable: true }) customerId: string | null;
  /** The contract of the order: the one it names, else the one its customer had when the order came in. */
  @RefColumn({ nullable: true }) contractTemplateId: string | null;
  /** The price for the customer, in minor units. Unknown on a stub. */
  @MoneyColumn({ nullable: true }) value: bigint | null;
  @Column('text') currency: string;
  /** The zone in which the promised date begins and ends. */
  @Column('text') zone: string;
  /** The last day on which a release is on time, by the promise in force. `order_promise` has all promises. */
  @LocalDateColumn({ nullable: true }) promisedDate: string | null;
  /** Planned work between the last answer and the release, in whole units of the profile's axis. */
  @Column('integer') releaseAllowanceDays: number;
  /**
   * The cost of lateness; null until it is known. A default is copied here, so later changes of the default do not
   * change the order.
   */
  @Column('jsonb', { nullable: true }) profile: StoredProfile | null;
  @Column('text', { nullable: true }) profileSource: OrderTermsSource | null;
  /** The owner's rule for the case that the answer is missing on the promised date. */
  @Column('text') policy: OrderPolicy;
  /** The source of the policy. Null when nobody stated one; the policy is then HOLD. */
  @Column('text', { nullable: true }) policySource: OrderTermsSource | null;
  /** The cost of a failure of this order, in minor units; null: not stated. */
  @MoneyColumn({ nullable: true }) failureCost: bigint | null;
  @Column('text', { nullable: true }) failureCostSource: OrderTermsSource | null;
  /** The cost of losing the order to its delay, in minor units. It comes on top of the delay cost. */
  @MoneyColumn({ nullable: true }) lostOrderLump: bigint | null;
  /** The customer's phase: asking for an offer, waiting for the ordered goods, or using the delivered goods. */
  @Column('text') phase: OrderPhase;
  /** The department that answers to the customer. */
  @RefColumn() ownerDepartmentId: string;
  /** The department whose calendar counts the order's working days; null: its owner's. */
  @RefColumn({ nullable: true }) calendarDepartmentId: string | null;
  /** The version that the source system gave its last accepted statement. */
  @Column('bigint', { nullable: true }) sourceVersion: string | null;
  /**
   * When value, promise and profile were confirmed as they stand. Terms typed by hand are unconfirmed until a lead
   * confirms them.
   */
  @InstantColumn({ nullable: true }) verifiedAt: Date | null;
  @RefColumn({ nullable: true }) verifiedById: string | null;
  @InstantColumn({ nullable: true }) releasedAt: Date | null;
  /** False when the order left before the answer it waited for. */
  @Column('boolean', { nullable: true }) releasedWithAnswer: boolean | null;
  @Column('text', { nullable: true }) releaseReason: string | null;
  /** The person who decided the release. */
  @RefColumn({ nullable: true }) releasedById: string | null;
  /** When the order was cancelled. An order is either released or cancelled, never both. */
  @InstantColumn({ nullable: true }) cancelledAt: Date | null;
  @Column('text', { nullable: true }) cancellationKind: CancellationKind | null;
  @Column('text', { nullable: true }) cancellationReason: string | null;
  @RefColumn({ nullable: true }) cancelledById: string | null;
  @RefColumn() createdById: string;
  @InstantColumn() createdAt: Date;
  @Column('integer') version: number;
}
