import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';
import type { ComparedWith, LateStanding, UnknownBecause } from './late-chance.js';

/**
 * How likely an open request is answered too late, as it was reckoned last. The module `lateness` keeps it, by
 * `NoteLateChances`; lists show it and sort by it. Beside the request, which is a wide row under many indexes.
 */
@Entity('late_chance')
export class LateChance {
  @PrimaryColumn('uuid') requestId: string;
  /** The department that holds it. */
  @RefColumn() departmentId: string;
  @Column('text') standing: LateStanding;
  /** 10,000 once it is late; null while it is unknown. */
  @Column('integer', { nullable: true }) basisPoints: number | null;
  @Column('text', { nullable: true }) unknownBecause: UnknownBecause | null;
  /** The requests it was compared with; null once it is late, like the four below. */
  @Column('text', { nullable: true }) population: ComparedWith | null;
  @Column('integer', { nullable: true }) observations: number | null;
  @Column('integer', { nullable: true }) answered: number | null;
  /** Between which instants they were sent; those still open count as having lasted until the second. */
  @InstantColumn({ nullable: true }) historyFrom: Date | null;
  @InstantColumn({ nullable: true }) historyTo: Date | null;
  /** Working seconds it had taken, and may take in all. */
  @SecondsColumn() ageSeconds: number;
  @SecondsColumn({ nullable: true }) targetSeconds: number | null;
  @InstantColumn() submittedAt: Date;
  @InstantColumn() asOf: Date;
}
