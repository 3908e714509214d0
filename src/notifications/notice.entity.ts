import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { NoticeKind } from './notice-kinds.js';

/** At the hour, as a working day begins, or with whatever else is told of the same thing after an outage. */
export type Collection = 'HOURLY' | 'DAILY' | 'TOGETHER';

/** One event as one person was told of it. */
@Entity('notice')
export class Notice {
  @IdColumn() id: string;
  @RefColumn() userId: string;
  @RefColumn() eventId: string;
  @Column('text') kind: NoticeKind;
  @Column('text') subjectKind: string;
  @RefColumn() subjectId: string;
  /** The number of the request it is about. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') sentence: string;
  /** Which clock, how much of it, from when to when; null where the sentence says it all. */
  @Column('text', { nullable: true }) detail: string | null;
  @InstantColumn() createdAt: Date;
  @Column('boolean') inApp: boolean;
  /** Which collection it waits for. */
  @Column('text', { nullable: true }) digest: Collection | null;
  @InstantColumn({ nullable: true }) readAt: Date | null;
  /** Since when nobody wants anything of the recipient any more. */
  @InstantColumn({ nullable: true }) withdrawnAt: Date | null;
}
