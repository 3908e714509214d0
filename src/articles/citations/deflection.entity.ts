import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../../platform/database/index.js';

/** A request that was not sent, because an article or an earlier answer said it already. */
@Entity('deflection')
export class Deflection {
  @IdColumn() id: string;
  @RefColumn() requesterDepartmentId: string;
  @RefColumn() providerDepartmentId: string;
  @RefColumn() serviceId: string;
  @RefColumn({ nullable: true }) articleId: string | null;
  @RefColumn({ nullable: true }) requestId: string | null;
  /** The article was past its review date, or flagged. */
  @Column('boolean') wasStale: boolean;
  /** Counts once a day and is never reported. */
  @RefColumn() recordedById: string;
  @InstantColumn() recordedAt: Date;
  /** UTC. */
  @LocalDateColumn() recordedOn: string;
}
