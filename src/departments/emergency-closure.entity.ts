import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** A stretch in which a department turned out to be closed. It is decided once and never taken back. */
@Entity('emergency_closure')
export class EmergencyClosure {
  @IdColumn()
  id: string;

  @RefColumn()
  departmentId: string;

  @InstantColumn()
  startsAt: Date;

  /** The first instant that is not closed any more. */
  @InstantColumn()
  endsAt: Date;

  @Column('text')
  reason: string;

  @InstantColumn()
  decidedAt: Date;

  @RefColumn()
  decidedById: string;
}
