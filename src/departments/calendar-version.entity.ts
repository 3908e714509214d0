import type { ExceptionDay, Holiday, LocalDate, WeeklyHours } from '@lockstep/working-time';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../platform/database/index.js';

/** The hours of a department from one local day until the next version begins. */
@Entity('calendar_version')
export class CalendarVersionRow {
  @IdColumn()
  id: string;

  @RefColumn()
  departmentId: string;

  /** Null in the initial version, which holds for all days before the next version. */
  @LocalDateColumn({ nullable: true })
  effectiveFrom: LocalDate | null;

  @Column('jsonb')
  weekly: WeeklyHours[];

  @Column('jsonb')
  holidays: Holiday[];

  @Column('jsonb')
  exceptions: ExceptionDay[];

  /** The country from which the public holidays were added. */
  @Column('text', { nullable: true })
  country: string | null;

  @Column('text', { nullable: true })
  region: string | null;

  @InstantColumn()
  createdAt: Date;

  @Column('integer')
  version: number;
}
