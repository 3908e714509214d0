import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';

/** Membership of one person in one department, as a member or a lead. */
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
