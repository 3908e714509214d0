import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** A period in which a person is away. It ends by itself. */
@Entity('absence')
export class Absence {
  @IdColumn() id: string;
  @RefColumn() userId: string;
  @InstantColumn() beginsAt: Date;
  /** From this instant the person is back. */
  @InstantColumn() endsAt: Date;
  /** The person who gets the work of the absent person in this period; null when the work waits. */
  @Column('uuid', { nullable: true }) substituteId: string | null;
  @InstantColumn({ nullable: true }) withdrawnAt: Date | null;
  @InstantColumn() createdAt: Date;
}
