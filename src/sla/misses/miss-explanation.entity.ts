import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/** Kinds of clock whose miss can be explained. A request has one clock of each kind. */
export const EXPLAINED_CLOCKS = ['FR', 'RES'] as const;
export type ExplainedClock = (typeof EXPLAINED_CLOCKS)[number];

/**
 * Why a target was missed, in one word. CAPACITY: there was more work than hours. ABSENCE: the person with the
 * knowledge was away. OTHERS: the department waited for somebody outside. COMPLEXITY: the work was harder than it
 * looked. UNCLEAR: the request was not clear. OVERLOOKED: nobody saw the request. OTHER: the explanation gives the
 * reason.
 */
export const MISS_WORDS = ['CAPACITY', 'ABSENCE', 'OTHERS', 'COMPLEXITY', 'UNCLEAR', 'OVERLOOKED', 'OTHER'] as const;
export type MissWord = (typeof MISS_WORDS)[number];

/**
 * The explanation of a department for a target that it missed. Append-only: the latest row of a request and clock
 * applies.
 */
@Entity('miss_explanation')
export class MissExplanation {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('text') clock: ExplainedClock;
  /** The department that missed the target. */
  @RefColumn() departmentId: string;
  @Column('text') word: MissWord;
  @Column('text') explanation: string;
  /** Why the computed cause is wrong; null: the department does not dispute it. */
  @Column('text', { nullable: true }) dispute: string | null;
  @RefColumn() toldById: string;
  @InstantColumn() toldAt: Date;
}
