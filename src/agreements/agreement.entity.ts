import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/**
 * The scope two departments have begun to negotiate about; what holds in it, its versions say. The row is the root
 * that every act on the scope locks first, and remembers what the departments were told last.
 */
@Entity('agreement')
export class Agreement {
  @IdColumn() id: string;
  @RefColumn() requesterDepartmentId: string;
  @RefColumn() providerDepartmentId: string;
  /** Null: all services of the provider that have no agreement of their own. */
  @RefColumn({ nullable: true }) serviceId: string | null;
  /** The version that was last told to be in force; null when nothing is. */
  @RefColumn({ nullable: true }) activeVersionId: string | null;
  /** Since when it outlasts its end, for a renewal. */
  @InstantColumn({ nullable: true }) extendedSince: Date | null;
  @InstantColumn({ nullable: true }) reviewDueAt: Date | null;
  @InstantColumn() createdAt: Date;
}
