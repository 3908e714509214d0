import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { QueueFilter } from '../queries/queue-filter.js';
import type { QueueSort } from '../queries/queue-sorts.js';

/** A way of looking at a queue: what narrows it, in which order. */
@Entity('queue_view')
export class QueueView {
  @IdColumn() id: string;
  /** Whose queue it looks at. */
  @RefColumn() departmentId: string;
  @RefColumn() authorId: string;
  @Column('text') name: string;
  /** For everybody of the department; else for its author. */
  @Column('boolean') shared: boolean;
  @Column('jsonb') filter: QueueFilter;
  @Column('text') sort: QueueSort;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
  /** Counts the edits. */
  @Column('integer') version: number;
}
