import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** A statement that a request concerns an order, and whether the order cannot be released without the answer. */
@Entity('order_link')
export class OrderLink {
  @IdColumn() id: string;
  @RefColumn() orderId: string;
  @RefColumn() requestId: string;
  @Column('boolean') blocks: boolean;
  /** From this instant on the request held the order up. */
  @InstantColumn() blockedFrom: Date;
  @RefColumn() linkedById: string;
  @InstantColumn() linkedAt: Date;
  /** When the link was taken back. The time before still counts. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @RefColumn({ nullable: true }) endedById: string | null;
  /** The link of the duplicate that this link was carried over from by a merge; null: the link was made on this request. */
  @RefColumn({ nullable: true }) carriedFromId: string | null;
}
