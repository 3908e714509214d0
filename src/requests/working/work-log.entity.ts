import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../../platform/database/index.js';

/** Minutes that a person worked on a request. Append-only, and seen only by that person's department. */
@Entity('work_log')
export class WorkLog {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() userId: string;
  @RefColumn() departmentId: string;
  @Column('integer') minutes: number;
  @Column('text') note: string;
  @LocalDateColumn() workedOn: string;
  @InstantColumn() createdAt: Date;
}
