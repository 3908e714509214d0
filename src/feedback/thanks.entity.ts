import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** A word of thanks for somebody who helped on a request. Nobody counts them. */
@Entity('thanks')
export class Thanks {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() helperId: string;
  @RefColumn() thankedById: string;
  @Column('text') words: string;
  @InstantColumn() thankedAt: Date;
}
