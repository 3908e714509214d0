import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../platform/config/languages.js';
import { InstantColumn, LocalDateColumn, RefColumn } from '../platform/database/index.js';

/** The text of an article from one moment on; written once. */
@Entity('article_version')
export class ArticleVersion {
  @PrimaryColumn('uuid') articleId: string;
  /** Counts from 1. */
  @PrimaryColumn('integer') number: number;
  @Column('text') title: string;
  /** Markdown. */
  @Column('text') body: string;
  /** Null: its author did not say. */
  @Column('text', { nullable: true }) language: Language | null;
  /** Why it was written anew; empty for the first. */
  @Column('text') changeNote: string;
  @RefColumn() authorId: string;
  @InstantColumn() createdAt: Date;
  /** Departments whose members are asked to acknowledge it. */
  @Column('uuid', { array: true }) askedDepartmentIds: string[];
  @LocalDateColumn({ nullable: true }) acknowledgeBy: string | null;
  /** The end of that day in the zone of the department that owns the article. */
  @InstantColumn({ nullable: true }) acknowledgeUntil: Date | null;
}
