import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../platform/database/index.js';

/** An article describes something. A policy or a procedure was agreed on, so its readers can be asked to acknowledge it. */
export const ARTICLE_KINDS = ['ARTICLE', 'POLICY', 'PROCEDURE'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** DEPARTMENT: members of the owning department. EVERYBODY: all people who belong to a department. */
export const ARTICLE_READERS = ['DEPARTMENT', 'EVERYBODY'] as const;
export type Readers = (typeof ARTICLE_READERS)[number];

/** Reusable knowledge with one responsible person. Its texts are versions. */
@Entity('article')
export class Article {
  @IdColumn() id: string;
  /** For example `ART-12`. Numbers are counted across the company. */
  @Column('text') number: string;
  @Column('text') kind: ArticleKind;
  @RefColumn() departmentId: string;
  @RefColumn() ownerId: string;
  @Column('text') readers: Readers;
  @Column('uuid', { array: true }) serviceIds: string[];
  /** The request whose answer became this article. It is hidden from readers without sight of that request. */
  @RefColumn({ nullable: true }) sourceRequestId: string | null;
  @Column('integer') currentVersion: number;
  @LocalDateColumn() reviewOn: string;
  /** The end of the review date in the zone of the owning department. */
  @InstantColumn() staleFrom: Date;
  @InstantColumn() reviewedAt: Date;
  /** The instant of the first flag that is still open. */
  @InstantColumn({ nullable: true }) flaggedAt: Date | null;
  @RefColumn() createdById: string;
  @InstantColumn() createdAt: Date;
  /** The instant at which the current version was written. */
  @InstantColumn() changedAt: Date;
  @InstantColumn({ nullable: true }) retiredAt: Date | null;
  @RefColumn({ nullable: true }) retiredById: string | null;
  @Column('text', { nullable: true }) retirementReason: string | null;
  /** Increments with each edit of the row. */
  @Column('integer') version: number;
}
