import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/**
 * A pause of a request because somebody outside the company has to act. It has a reason, and a review date on which it
 * ends by itself.
 */
@Entity('hold')
export class Hold {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('text') reason: string;
  /** Where the evidence for the wait is: a mail, a ticket, an order at the supplier. */
  @Column('text') reference: string;
  @InstantColumn() reviewAt: Date;
  @InstantColumn() startedAt: Date;
  @RefColumn() startedById: string;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
}
