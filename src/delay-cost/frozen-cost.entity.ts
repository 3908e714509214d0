import type { ExcessLeaf, Leaf } from '@lockstep/delay-cost';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, MoneyColumn, RefColumn } from '../platform/database/index.js';

/**
 * The delay cost of an order at the moment it left or was given up. Never changed; a corrected order freezes another,
 * and the latest counts.
 */
@Entity('frozen_cost')
export class FrozenCost {
  @IdColumn() id: string;
  @RefColumn() orderId: string;
  @Column('integer') orderVersion: number;
  /** False when a correction left its lateness without a price: the figure before no longer counts. */
  @Column('boolean') priced: boolean;
  /** Whole units late. */
  @Column('integer') units: number;
  @MoneyColumn() total: bigint;
  @Column('text') currency: string;
  /** When the order left, or was given up. */
  @InstantColumn() releasedAt: Date;
  /** How far the two readings are apart. */
  @Column('integer') divergenceBasisPoints: number;
  @InstantColumn() frozenAt: Date;
  @RefColumn({ nullable: true }) frozenById: string | null;
  /** Why: that it left, or what was corrected afterwards. */
  @Column('text') reason: string;
}

/** One part of it. The leaves sum to the total. */
@Entity('frozen_cost_leaf')
export class FrozenCostLeaf {
  @IdColumn() id: string;
  @RefColumn() frozenCostId: string;
  /** A department's id, `~EXTERNAL` or `~UNBLOCKED`. */
  @Column('text') party: string;
  @Column('text') cls: Leaf['cls'];
  @RefColumn({ nullable: true }) requestId: string | null;
  @MoneyColumn() amount: bigint;
}

/** One part of the second reading: who used more time than agreed. */
@Entity('frozen_cost_second_leaf')
export class FrozenSecondLeaf {
  @IdColumn() id: string;
  @RefColumn() frozenCostId: string;
  /** A department's id, `~AGREED` or `~UNBLOCKED`. */
  @Column('text') party: string;
  @Column('text') cls: ExcessLeaf['cls'];
  @RefColumn({ nullable: true }) requestId: string | null;
  @MoneyColumn() amount: bigint;
}

/** The part of the frozen cost that one party had to do with. */
@Entity('frozen_cost_party')
export class FrozenCostParty {
  @PrimaryColumn('uuid') frozenCostId: string;
  @PrimaryColumn('text') party: string;
  @MoneyColumn() amount: bigint;
  @MoneyColumn() sole: bigint;
  @MoneyColumn() involved: bigint;
  /** How long it held the order up once it was late; null where that was not kept yet. */
  @Column('integer', { nullable: true }) blockedSeconds: number | null;
}
