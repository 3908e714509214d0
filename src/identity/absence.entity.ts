import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** A time in which somebody is away. It ends by itself. */
@Entity('absence')
export class Absence {
  @IdColumn() id: string;
  @RefColumn() userId: string;
  @InstantColumn() beginsAt: Date;
  /** Back at this instant. */
  @InstantColumn() endsAt: Date;
  /** The person who meanwhile gets the work of the absent; null when the work waits. */
  @Column('uuid', { nullable: true }) substituteId: string | null;
  @InstantColumn({ nullable: true }) withdrawnAt: Date | null;
  @InstantColumn() createdAt: Date;
}
