import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/** Clocks whose miss can be explained: a request has one of each. */
export const EXPLAINED_CLOCKS = ['FR', 'RES'] as const;
export type ExplainedClock = (typeof EXPLAINED_CLOCKS)[number];

/**
 * Why a time was missed, in one word. CAPACITY: more to do than there were hours. ABSENCE: the knowledge was away. OTHERS: somebody
 * outside the department was waited for. COMPLEXITY: it was harder than it looked. UNCLEAR: it was not clear what was asked.
 * OVERLOOKED: it was not seen. OTHER: the explanation says.
 */
export const MISS_WORDS = ['CAPACITY', 'ABSENCE', 'OTHERS', 'COMPLEXITY', 'UNCLEAR', 'OVERLOOKED', 'OTHER'] as const;
export type MissWord = (typeof MISS_WORDS)[number];

/** The word of a department on a time it missed. Append-only: the latest of a request and clock holds. */
@Entity('miss_explanation')
export class MissExplanation {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('text') clock: ExplainedClock;
  /** The department that missed the target. */
  @RefColumn() departmentId: string;
  @Column('text') word: MissWord;
  @Column('text') explanation: string;
  /** Why the cause that was found does not hold; null: it is not disputed. */
  @Column('text', { nullable: true }) dispute: string | null;
  @RefColumn() toldById: string;
  @InstantColumn() toldAt: Date;
}
