import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** Thanks to a person who helped on a request. Thanks are never counted. */
@Entity('thanks')
export class Thanks {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() helperId: string;
  @RefColumn() thankedById: string;
  @Column('text') words: string;
  @InstantColumn() thankedAt: Date;
}
