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

/** One line of the ledger. It is never changed: a correction is a line that reverses it, and a new one. */
@Entity('incident_line')
export class IncidentLine {
  @IdColumn() id: string;
  @RefColumn() incidentId: string;
  @Column('text') category: CostCategory;
  @Column('text') kind: 'ESTIMATE' | 'ACTUAL';
  /** Minor units of the incident's currency; a recovery, like a scrap sale, is negative. */
  @MoneyColumn() amount: bigint;
  @Column('text') note: string;
  @LocalDateColumn() occurredOn: string;
  /** The order's delay cost already holds this sum, so a total must not count it twice. */
  @Column('boolean') coversDelayCost: boolean;
  @RefColumn({ nullable: true }) reversesId: string | null;
  /** The line that began the item this one is about; an estimate and the actual that settles it share it. */
  @RefColumn() itemId: string;
  /** Thousandths of the unit; null when the amount was not reckoned from a quantity. */
  @Column('bigint', { nullable: true }) quantityMilli: string | null;
  /** Like `h` or `kg`. */
  @Column('text', { nullable: true }) unit: string | null;
  /** Minor units for each unit. */
  @MoneyColumn({ nullable: true }) unitRate: bigint | null;
  /** The least, the likeliest and the most it may come to, minor units; null when the amount was not weighed from three. */
  @MoneyColumn({ nullable: true }) lowAmount: bigint | null;
  @MoneyColumn({ nullable: true }) likelyAmount: bigint | null;
  @MoneyColumn({ nullable: true }) highAmount: bigint | null;
  /** A file that hangs on the incident. */
  @RefColumn({ nullable: true }) evidenceId: string | null;
  @RefColumn() recordedById: string;
  @InstantColumn() recordedAt: Date;
}
