import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../../platform/database/index.js';

/** A request that was not sent, because an article or an earlier answer already answered it. */
@Entity('deflection')
export class Deflection {
  @IdColumn() id: string;
  @RefColumn() requesterDepartmentId: string;
  @RefColumn() providerDepartmentId: string;
  @RefColumn() serviceId: string;
  @RefColumn({ nullable: true }) articleId: string | null;
  @RefColumn({ nullable: true }) requestId: string | null;
  /** True when the article was past its review date or flagged. */
  @Column('boolean') wasStale: boolean;
  /** Used to count once a day for each person. It is never reported. */
  @RefColumn() recordedById: string;
  @InstantColumn() recordedAt: Date;
  /** Date in UTC. */
  @LocalDateColumn() recordedOn: string;
}
