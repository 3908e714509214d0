import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../platform/database/index.js';

/** An article tells how something is; a policy and a procedure were agreed on, and ask to be acknowledged. */
export const ARTICLE_KINDS = ['ARTICLE', 'POLICY', 'PROCEDURE'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** Members of the department that owns it, or everybody who belongs to a department. */
export const READERS = ['DEPARTMENT', 'EVERYBODY'] as const;
export type Readers = (typeof READERS)[number];

/** Reusable knowledge in the care of one person; its texts are versions. */
@Entity('article')
export class Article {
  @IdColumn() id: string;
  /** `ART-12`, counted over the company. */
  @Column('text') number: string;
  @Column('text') kind: ArticleKind;
  @RefColumn() departmentId: string;
  @RefColumn() ownerId: string;
  @Column('text') readers: Readers;
  @Column('uuid', { array: true }) serviceIds: string[];
  /** The answer it was made from; whoever may not see that request is not told of it. */
  @RefColumn({ nullable: true }) sourceRequestId: string | null;
  @Column('integer') currentVersion: number;
  @LocalDateColumn() reviewOn: string;
  /** The end of that day in the zone of its department. */
  @InstantColumn() staleFrom: Date;
  @InstantColumn() reviewedAt: Date;
  /** When the first of its open flags was raised. */
  @InstantColumn({ nullable: true }) flaggedAt: Date | null;
  @RefColumn() createdById: string;
  @InstantColumn() createdAt: Date;
  /** When its current version was written. */
  @InstantColumn() changedAt: Date;
  @InstantColumn({ nullable: true }) retiredAt: Date | null;
  @RefColumn({ nullable: true }) retiredById: string | null;
  @Column('text', { nullable: true }) retirementReason: string | null;
  /** Counts the edits. */
  @Column('integer') version: number;
}
