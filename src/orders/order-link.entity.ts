import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** The assertion that a request concerns an order, and whether the order cannot be released without its answer. */
@Entity('order_link')
export class OrderLink {
  @IdColumn() id: string;
  @RefColumn() orderId: string;
  @RefColumn() requestId: string;
  @Column('boolean') blocks: boolean;
  /** From when on the request held the order up. */
  @InstantColumn() blockedFrom: Date;
  @RefColumn() linkedById: string;
  @InstantColumn() linkedAt: Date;
  /** When the assertion was taken back; the time before still counts. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @RefColumn({ nullable: true }) endedById: string | null;
  /** The link of a request that was merged into this one; null: it was made here. */
  @RefColumn({ nullable: true }) carriedFromId: string | null;
}
