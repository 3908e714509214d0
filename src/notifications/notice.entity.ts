import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { NoticeKind } from './notice-kinds.js';

/** One event as one person was told of it. */
@Entity('notice')
export class Notice {
  @IdColumn() id: string;
  @RefColumn() userId: string;
  @RefColumn() eventId: string;
  @Column('text') kind: NoticeKind;
  @Column('text') subjectKind: string;
  @RefColumn() subjectId: string;
  /** Of the request it is about. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') sentence: string;
  @InstantColumn() createdAt: Date;
  @Column('boolean') inApp: boolean;
  /** Which collection it waits for. */
  @Column('text', { nullable: true }) digest: 'HOURLY' | 'DAILY' | null;
  @InstantColumn({ nullable: true }) readAt: Date | null;
}
