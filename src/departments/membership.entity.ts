import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';

/** One person belongs to one department, perhaps as a lead. */
@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid')
  departmentId: string;

  @PrimaryColumn('uuid')
  userId: string;

  @Column('boolean')
  lead: boolean;

  @InstantColumn()
  since: Date;
}
