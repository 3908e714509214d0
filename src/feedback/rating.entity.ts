import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { Side } from '../platform/events/index.js';

/**
 * Stars for one answer. The requester rates the service, the provider rates how complete the request was. The person is
 * stored to find the rating that a new one replaces, and is shown to nobody.
 */
@Entity('rating')
export class Rating {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('integer') resolution: number;
  @RefColumn() personId: string;
  /** Number of this rating among the ratings of one person for one answer, from 1. The highest one counts. */
  @Column('integer') revision: number;
  @Column('text') side: Side;
  @RefColumn() departmentId: string;
  @Column('integer') stars: number;
  @Column('text', { nullable: true }) comment: string | null;
  @InstantColumn() ratedAt: Date;
}
