import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/**
 * The scope of negotiations between two departments. The terms are in its versions. Each act on the scope locks this
 * row first. The row also has the state that was last recorded for the departments.
 */
@Entity('agreement')
export class Agreement {
  @IdColumn() id: string;
  @RefColumn() requesterDepartmentId: string;
  @RefColumn() providerDepartmentId: string;
  /** Null: all services of the provider that do not have an agreement of their own. */
  @RefColumn({ nullable: true }) serviceId: string | null;
  /** The version that was last recorded as in force; null when none is in force. */
  @RefColumn({ nullable: true }) activeVersionId: string | null;
  /** Since when the version stays in force beyond its end because of a renewal. */
  @InstantColumn({ nullable: true }) extendedSince: Date | null;
  @InstantColumn({ nullable: true }) reviewDueAt: Date | null;
  @InstantColumn() createdAt: Date;
}
