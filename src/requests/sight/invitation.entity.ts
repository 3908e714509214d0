import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/** An invitation of a colleague of another department to help. The colleague may read everything that both sides share. */
@Entity('invitation')
export class Invitation {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() invitedId: string;
  @RefColumn() invitedById: string;
  /** The department that asked for the help. */
  @RefColumn() departmentId: string;
  @Column('text') reason: string;
  @InstantColumn() invitedAt: Date;
  @InstantColumn({ nullable: true }) withdrawnAt: Date | null;
  @RefColumn({ nullable: true }) withdrawnById: string | null;
}
