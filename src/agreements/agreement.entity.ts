import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/**
 * The scope two departments have begun to negotiate about; what holds in it, its versions say. The row is the root
 * that every act on the scope locks first.
 */
@Entity('agreement')
export class Agreement {
  @IdColumn() id: string;
  @RefColumn() requesterDepartmentId: string;
  @RefColumn() providerDepartmentId: string;
  /** Null: all services of the provider that have no agreement of their own. */
  @RefColumn({ nullable: true }) serviceId: string | null;
  @InstantColumn() createdAt: Date;
}
