import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { PublishedTo, SuggestionState } from './suggestion-life.js';

/** An idea for how a department could serve better. Its words never change; replies stand in rows of their own. */
@Entity('suggestion')
export class Suggestion {
  @IdColumn() id: string;
  /** `SUG-12`, counted over the company. */
  @Column('text') number: string;
  /** The department that shall reply. */
  @RefColumn() departmentId: string;
  /** The service it is about; null: about the department. */
  @RefColumn({ nullable: true }) serviceId: string | null;
  @RefColumn() authorId: string;
  /** The author's department when it was written; null: the author belonged to none. */
  @RefColumn({ nullable: true }) authorDepartmentId: string | null;
  @Column('text') title: string;
  @Column('text') body: string;
  @Column('text') state: SuggestionState;
  @Column('text') publishedTo: PublishedTo;
  @InstantColumn() receivedAt: Date;
}
