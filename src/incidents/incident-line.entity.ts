import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, MoneyColumn, RefColumn } from '../platform/database/index.js';

export const COST_CATEGORIES = [
  'LABOUR_WASTED',
  'SCRAP_MATERIAL',
  'FREIGHT_EXPEDITE',
  'REWORK_REMAKE',
  'PENALTY_CREDIT',
  'GOODWILL',
  'OTHER',
] as const;
export type CostCategory = (typeof COST_CATEGORIES)[number];

/** One line of the ledger. It never changes: a correction is a reversing line and a new line. */
@Entity('incident_line')
export class IncidentLine {
  @IdColumn() id: string;
  @RefColumn() incidentId: string;
  @Column('text') category: CostCategory;
  @Column('text') kind: 'ESTIMATE' | 'ACTUAL';
  /** Minor units of the incident's currency. A recovery, like a scrap sale, is negative. */
  @MoneyColumn() amount: bigint;
  @Column('text') note: string;
  @LocalDateColumn() occurredOn: string;
  /** True when the order's delay cost contains this amount already, so that a total counts it only once. */
  @Column('boolean') coversDelayCost: boolean;
  @RefColumn({ nullable: true }) reversesId: string | null;
  /** The first line of the item. An estimate and the actual that settles it have the same item. */
  @RefColumn() itemId: string;
  /** Thousandths of the unit; null when the amount was not computed from a quantity. */
  @Column('bigint', { nullable: true }) quantityMilli: string | null;
  /** Unit of the quantity, like `h` or `kg`. */
  @Column('text', { nullable: true }) unit: string | null;
  /** Minor units for each unit. */
  @MoneyColumn({ nullable: true }) unitRate: bigint | null;
  /**
   * The lowest, most likely and highest amount, in minor units; null when the amount was not estimated from three
   * points.
   */
  @MoneyColumn({ nullable: true }) lowAmount: bigint | null;
  @MoneyColumn({ nullable: true }) likelyAmount: bigint | null;
  @MoneyColumn({ nullable: true }) highAmount: bigint | null;
  /** A file that is attached to the incident. */
  @RefColumn({ nullable: true }) evidenceId: string | null;
  @RefColumn() recordedById: string;
  @InstantColumn() recordedAt: Date;
}
