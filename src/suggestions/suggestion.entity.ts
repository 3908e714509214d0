import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { PublishedTo, SuggestionState } from './suggestion-life.js';

/** An idea how a department could serve better. Its text never changes. Replies are rows of their own. */
@Entity('suggestion')
export class Suggestion {
  @IdColumn() id: string;
  /** For example `SUG-12`. Numbers are counted across the company. */
  @Column('text') number: string;
  /** The department that has to reply. */
  @RefColumn() departmentId: string;
  /** The service that the suggestion is about; null when it is about the department. */
  @RefColumn({ nullable: true }) serviceId: string | null;
  @RefColumn() authorId: string;
  /** The author's department when the suggestion was written; null when the author belonged to none. */
  @RefColumn({ nullable: true }) authorDepartmentId: string | null;
  @Column('text') title: string;
  @Column('text') body: string;
  @Column('text') state: SuggestionState;
  @Column('text') publishedTo: PublishedTo;
  @InstantColumn() receivedAt: Date;
}
