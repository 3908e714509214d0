import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';
import type { ComparedWith, LateStanding, UnknownBecause } from './late-chance.js';

/**
 * The chance that an open request is answered too late, as last computed. The module `lateness` writes it through
 * `NoteLateChances`; lists show it and sort by it. It is a table of its own because `request` has a wide row and many
 * indexes.
 */
@Entity('late_chance')
export class LateChance {
  @PrimaryColumn('uuid') requestId: string;
  /** The department that holds the request. */
  @RefColumn() departmentId: string;
  @Column('text') standing: LateStanding;
  /** In basis points. 10,000 if the request is already late; null if the chance is unknown. */
  @Column('integer', { nullable: true }) basisPoints: number | null;
  @Column('text', { nullable: true }) unknownBecause: UnknownBecause | null;
  /** The requests with which it was compared. Null if the request is already late, like the four columns below. */
  @Column('text', { nullable: true }) population: ComparedWith | null;
  @Column('integer', { nullable: true }) observations: number | null;
  @Column('integer', { nullable: true }) answered: number | null;
  /**
   * The compared requests were sent between these two instants. Those still open count as having lasted until the second.
   */
  @InstantColumn({ nullable: true }) historyFrom: Date | null;
  @InstantColumn({ nullable: true }) historyTo: Date | null;
  /** Working seconds that the request had taken, and the working seconds that it may take in all. */
  @SecondsColumn() ageSeconds: number;
  @SecondsColumn({ nullable: true }) targetSeconds: number | null;
  @InstantColumn() submittedAt: Date;
  @InstantColumn() asOf: Date;
}
