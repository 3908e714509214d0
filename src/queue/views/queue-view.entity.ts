import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { QueueFilter } from '../queries/queue-filter.js';
import type { QueueSort } from '../queries/queue-sorts.js';

/** A saved view of a queue: filters and a sort order. */
@Entity('queue_view')
export class QueueView {
  @IdColumn() id: string;
  /** The department whose queue the view shows. */
  @RefColumn() departmentId: string;
  @RefColumn() authorId: string;
  @Column('text') name: string;
  /** True: for all members of the department. False: only for the author. */
  @Column('boolean') shared: boolean;
  @Column('jsonb') filter: QueueFilter;
  @Column('text') sort: QueueSort;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
  /** The number of edits, for optimistic locking. */
  @Column('integer') version: number;
}
