import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { Side } from '../platform/events/index.js';

/**
 * Stars for one answer: the requester's for the service, the provider's for how complete the ask was. The person tells
 * whose rating takes the place of which, and is shown to nobody.
 */
@Entity('rating')
export class Rating {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('integer') resolution: number;
  @RefColumn() personId: string;
  /** Counts what one person said of one answer from 1; the last one holds. */
  @Column('integer') revision: number;
  @Column('text') side: Side;
  @RefColumn() departmentId: string;
  @Column('integer') stars: number;
  @Column('text', { nullable: true }) comment: string | null;
  @InstantColumn() ratedAt: Date;
}
