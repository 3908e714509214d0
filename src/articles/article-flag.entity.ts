import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

export const FLAG_KINDS = ['OUT_OF_DATE', 'WRONG'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

export type FlagSettlement = 'REVIEW' | 'NEW_VERSION';

/** A reader's report that an article is out of date or wrong. */
@Entity('article_flag')
export class ArticleFlag {
  @IdColumn() id: string;
  @RefColumn() articleId: string;
  /** The version that the reader read. */
  @Column('integer') version: number;
  @Column('text') kind: FlagKind;
  @Column('text') reason: string;
  @RefColumn() flaggedById: string;
  @InstantColumn() flaggedAt: Date;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @Column('text', { nullable: true }) settledBy: FlagSettlement | null;
}
