import type { ExcessLeaf, Leaf } from '@lockstep/delay-cost';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, MoneyColumn, RefColumn } from '../platform/database/index.js';

/**
 * The delay cost of an order at the moment it was released or cancelled. Never changed. A correction of the order
 * freezes another figure, and the latest counts.
 */
@Entity('frozen_cost')
export class FrozenCost {
  @IdColumn() id: string;
  @RefColumn() orderId: string;
  @Column('integer') orderVersion: number;
  /** False when a correction left the lateness without a price: then earlier figures no longer count. */
  @Column('boolean') priced: boolean;
  /** Whole units late. */
  @Column('integer') units: number;
  @MoneyColumn() total: bigint;
  @Column('text') currency: string;
  /** When the order was released or cancelled. */
  @InstantColumn() releasedAt: Date;
  /** The share of the cost that the two readings put on different parties, in basis points. */
  @Column('integer') divergenceBasisPoints: number;
  @InstantColumn() frozenAt: Date;
  @RefColumn({ nullable: true }) frozenById: string | null;
  /** The reason for freezing: the end of the order, or what was corrected afterwards. */
  @Column('text') reason: string;
}

/** One part of the frozen cost. The leaves sum to the total. */
@Entity('frozen_cost_leaf')
export class FrozenCostLeaf {
  @IdColumn() id: string;
  @RefColumn() frozenCostId: string;
  /** The id of a department, `~EXTERNAL` or `~UNBLOCKED`. */
  @Column('text') party: string;
  @Column('text') cls: Leaf['cls'];
  @RefColumn({ nullable: true }) requestId: string | null;
  @MoneyColumn() amount: bigint;
}

/** One part of the second reading, which shares the cost by the time used beyond the agreed time. */
@Entity('frozen_cost_second_leaf')
export class FrozenSecondLeaf {
  @IdColumn() id: string;
  @RefColumn() frozenCostId: string;
  /** The id of a department, `~AGREED` or `~UNBLOCKED`. */
  @Column('text') party: string;
  @Column('text') cls: ExcessLeaf['cls'];
  @RefColumn({ nullable: true }) requestId: string | null;
  @MoneyColumn() amount: bigint;
}

/** The part of one party in the frozen cost. */
@Entity('frozen_cost_party')
export class FrozenCostParty {
  @PrimaryColumn('uuid') frozenCostId: string;
  @PrimaryColumn('text') party: string;
  @MoneyColumn() amount: bigint;
  @MoneyColumn() sole: bigint;
  @MoneyColumn() involved: bigint;
  /** Seconds in which the party held the order up after the promised date; null where that was not stored yet. */
  @Column('integer', { nullable: true }) blockedSeconds: number | null;
}
