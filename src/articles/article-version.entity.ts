import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../platform/config/languages.js';
import { InstantColumn, LocalDateColumn, RefColumn } from '../platform/database/index.js';

/** The text of one version of an article. Never changed once written. */
@Entity('article_version')
export class ArticleVersion {
  @PrimaryColumn('uuid') articleId: string;
  /** Counts from 1. */
  @PrimaryColumn('integer') number: number;
  @Column('text') title: string;
  /** Markdown. */
  @Column('text') body: string;
  /** Null when the author did not state it. */
  @Column('text', { nullable: true }) language: Language | null;
  /** The reason for this version; empty for the first one. */
  @Column('text') changeNote: string;
  @RefColumn() authorId: string;
  @InstantColumn() createdAt: Date;
  /** Departments whose members must acknowledge this version. */
  @Column('uuid', { array: true }) askedDepartmentIds: string[];
  @LocalDateColumn({ nullable: true }) acknowledgeBy: string | null;
  /** The end of the day `acknowledgeBy` in the zone of the department that owns the article. */
  @InstantColumn({ nullable: true }) acknowledgeUntil: Date | null;
}
