import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/** The holder wants to extend a hold. An extension is open while the requester has to agree. */
@Entity('hold_extension')
export class HoldExtension {
  @IdColumn() id: string;
  @RefColumn() holdId: string;
  @InstantColumn() reviewAt: Date;
  @Column('text') reason: string;
  @RefColumn() proposedById: string;
  @InstantColumn() proposedAt: Date;
  @Column('text', { nullable: true }) outcome: 'EXTENDED' | 'REFUSED' | 'LAPSED' | null;
  @RefColumn({ nullable: true }) settledById: string | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}
