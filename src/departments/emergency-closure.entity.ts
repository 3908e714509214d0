import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** A period in which a department was closed against its calendar. A closure is never changed or withdrawn. */
@Entity('emergency_closure')
export class EmergencyClosure {
  @IdColumn()
  id: string;

  @RefColumn()
  departmentId: string;

  @InstantColumn()
  startsAt: Date;

  /** Exclusive end: the first instant after the closure. */
  @InstantColumn()
  endsAt: Date;

  @Column('text')
  reason: string;

  @InstantColumn()
  decidedAt: Date;

  @RefColumn()
  decidedById: string;
}
