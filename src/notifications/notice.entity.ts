import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { NoticeKind } from './notice-kinds.js';

/**
 * HOURLY: each hour. DAILY: at the start of a working day. TOGETHER: with all notices about the same subject after an
 * outage.
 */
export type Collection = 'HOURLY' | 'DAILY' | 'TOGETHER';

/** One event as shown to one person. */
@Entity('notice')
export class Notice {
  @IdColumn() id: string;
  @RefColumn() userId: string;
  @RefColumn() eventId: string;
  @Column('text') kind: NoticeKind;
  @Column('text') subjectKind: string;
  @RefColumn() subjectId: string;
  /** The number of the request that the notice is about; null for other subjects. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') sentence: string;
  /** Further facts, such as which clock, how much of it, and the instants; null when the sentence is enough. */
  @Column('text', { nullable: true }) detail: string | null;
  @InstantColumn() createdAt: Date;
  @Column('boolean') inApp: boolean;
  /** The collection for which the notice waits; null for none. */
  @Column('text', { nullable: true }) digest: Collection | null;
  @InstantColumn({ nullable: true }) readAt: Date | null;
  /** The instant from which the notice no longer asks anything of the recipient. */
  @InstantColumn({ nullable: true }) withdrawnAt: Date | null;
}
