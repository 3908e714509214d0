import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import type { DisputeOutcome, Stance } from './dispute-rules.js';

/** A disagreement between the two sides of a request: whether, or from when, the request held an order up. */
@Entity('order_dispute')
export class OrderDispute {
  @IdColumn() id: string;
  @RefColumn() linkId: string;
  @Column('text') raisedBySide: Side;
  @Column('text') reason: string;
  @RefColumn() raisedById: string;
  @InstantColumn() raisedAt: Date;
  @Column('text') requesterOutcome: DisputeOutcome;
  @InstantColumn({ nullable: true }) requesterFrom: Date | null;
  /** The person who answered for this side last; null before anybody has. */
  @RefColumn({ nullable: true }) requesterById: string | null;
  @Column('text') providerOutcome: DisputeOutcome;
  @InstantColumn({ nullable: true }) providerFrom: Date | null;
  @RefColumn({ nullable: true }) providerById: string | null;
  /** The outcome; null while the dispute is open. */
  @Column('text', { nullable: true }) outcome: DisputeOutcome | null;
  @InstantColumn({ nullable: true }) outcomeFrom: Date | null;
  /** True when an executive decided the outcome. */
  @Column('boolean') byArbiter: boolean;
  @RefColumn({ nullable: true }) settledById: string | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}

export type SideColumns = Pick<
  OrderDispute,
  'requesterOutcome' | 'requesterFrom' | 'requesterById' | 'providerOutcome' | 'providerFrom' | 'providerById'
>;

export const stanceOf = (dispute: SideColumns, side: Side): Stance & { byId: string | null } =>
  side === 'REQUESTER'
    ? { outcome: dispute.requesterOutcome, from: dispute.requesterFrom, byId: dispute.requesterById }
    : { outcome: dispute.providerOutcome, from: dispute.providerFrom, byId: dispute.providerById };

export const columnsOfSide = (side: Side, { outcome, from }: Stance, byId: string | null): Partial<SideColumns> =>
  side === 'REQUESTER'
    ? { requesterOutcome: outcome, requesterFrom: from, requesterById: byId }
    : { providerOutcome: outcome, providerFrom: from, providerById: byId };
